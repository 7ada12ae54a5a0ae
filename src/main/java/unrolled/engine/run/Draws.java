package unrolled.engine.run;

import java.util.random.RandomGenerator;

/// The random numbers of one training step, made from the seed of the run and the number of the step alone, so that
/// the batch of any step can be drawn again.
///
/// SplitMix64 (Steele, Lea & Flood 2014): a counter in golden-ratio steps through a mixing function.
final class Draws implements RandomGenerator {
  /// The step whose numbers are the weights.
  static final long WEIGHTS = 0;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  Draws(long seed, long step) {
    begin(seed, step);
  }

  /// Goes to the first number of a step.
  void begin(long seed, long step) {
    state = mix(mix(seed + GOLDEN) + step * GOLDEN);
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long z) {
    long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }
}
