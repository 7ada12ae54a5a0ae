package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A sum of sines that each begin anywhere in their period. The shortest period is eight timesteps, every further one
/// longer by the golden ratio, so that the sum never repeats; two numbers have to be remembered of each sine.
///
/// @param sines how many, 2 to 4
public record SineSum(int sines) implements Forecast {
  private static final int LEAST = 2;
  private static final int MOST = 4;
  private static final double SHORTEST_PERIOD = 8;
  private static final double GOLDEN = (1 + Math.sqrt(5)) / 2;
  /// For every number of sines, so that drawing allocates nothing.
  private static final List<Waves> WAVES = IntStream.rangeClosed(LEAST, MOST)
      .mapToObj(sines -> new Waves(SHORTEST_PERIOD, GOLDEN, sines, 0)).toList();

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public SineSum {
    new Difficulty(sines, LEAST, MOST);
  }

  @Override
  public String id() {
    return "sine-sum";
  }

  private Waves waves() {
    return WAVES.get(sines - LEAST);
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(sines, LEAST, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new SineSum(Math.clamp(value, LEAST, MOST));
  }

  /// The mean of 1 − cos ω over the sines.
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
