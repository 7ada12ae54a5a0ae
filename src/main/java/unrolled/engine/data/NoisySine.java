package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A sine of sixteen timesteps that begins anywhere in its period, with noise on every number: one number does not say
/// whether it goes up or down, and averaging over many takes the noise away.
///
/// @param noise σ in hundredths of the amplitude, 0 to 50
public record NoisySine(int noise) implements Forecast {
  private static final int MOST = 50;
  private static final double PERIOD = 16;
  private static final double PERCENT = 0.01;
  /// For every noise, so that drawing allocates nothing.
  private static final List<Waves> WAVES = IntStream.rangeClosed(0, MOST)
      .mapToObj(noise -> new Waves(PERIOD, 1, 1, noise * PERCENT)).toList();

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public NoisySine {
    new Difficulty(noise, 0, MOST);
  }

  @Override
  public String id() {
    return "sine";
  }

  private Waves waves() {
    return WAVES.get(noise);
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(noise, 0, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new NoisySine(Math.clamp(value, 0, MOST));
  }

  /// With ω = 2π/16: 1 − cos ω + 2σ².
  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.of(waves().naive());
  }

  @Override
  public Optional<Goal> goal(int length) {
    return Optional.of(waves().goal(timesteps(length)));
  }

  @Override
  public double low(int length) {
    return -waves().high();
  }

  @Override
  public double high(int length) {
    return waves().high();
  }

  @Override
  public void draw(Draws random, Batch into) {
    waves().draw(random, into);
  }
}
