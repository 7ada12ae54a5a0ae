package unrolled.engine.data;

import java.util.random.RandomGenerator;

/// The random numbers of one training step, made from the seed of the run and the number of the step alone, so that
/// the batch of any step can be drawn again. What several steps share, such as the order of an epoch, is drawn from
/// the seed and the number of the epoch in the same way.
///
/// SplitMix64 (Steele, Lea & Flood 2014): a counter in golden-ratio steps through a mixing function.
public final class Draws implements RandomGenerator {
  /// The step whose numbers are the weights.
  public static final long WEIGHTS = 0;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  /// Far from the number of any step.
  private static final long EPOCHS = 1L << 62;

  private long seed;
  private long step;
  private long state;

  /// The numbers of a step.
  ///
  /// @param seed of the run
  /// @param step counted from 1; what is drawn for no step of a run has a negative number
  public Draws(long seed, long step) {
    begin(seed, step);
  }

  /// Goes to the first number of a step.
  public void begin(long ofRun, long number) {
    seed = ofRun;
    step = number;
    state = start(number);
  }

  private long start(long number) {
    return mix(mix(seed + GOLDEN) + number * GOLDEN);
  }

  /// The step whose numbers these are.
  public long step() {
    return step;
  }

  /// Goes to the first number that all steps of an epoch have in common.
  void beginEpoch(long epoch) {
    state = start(EPOCHS + epoch);
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
