package unrolled.engine.data;

import java.util.Optional;

/// The logarithm of a price that starts at 1 and goes up or down at every timestep by a normally distributed share:
/// x₁ = 0, x_{t+1} = x_t + σ ε. Nothing in its past says which way it goes next, so the naive forecast is the best
/// there is (Bachelier 1900; Fama 1965): a network can come near it, and not below.
///
/// @param volatility σ in hundredths, 1 to 50
public record RandomWalk(int volatility) implements Forecast {
  private static final int LEAST = 1;
  private static final int MOST = 50;
  private static final double PERCENT = 0.01;

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public RandomWalk {
    new Difficulty(volatility, LEAST, MOST);
  }

  @Override
  public String id() {
    return "random-walk";
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(volatility, LEAST, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new RandomWalk(Math.clamp(value, LEAST, MOST));
  }

  /// σ², the variance of one move.
  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.of(Baseline.naive(deviation() * deviation()));
  }

  /// None: there is nothing to reach beyond the naive forecast.
  @Override
  public Optional<Goal> goal(int length) {
    return Optional.empty();
  }

  @Override
  public double low(int length) {
    return -high(length);
  }

  /// Two standard deviations of where it ends, σ √T.
  @Override
  public double high(int length) {
    return 2 * deviation() * Math.sqrt(timesteps(length));
  }

  private double deviation() {
    return volatility * PERCENT;
  }

  @Override
  public void draw(Draws random, Batch into) {
    double[] x = into.numbers("x");
    double[] y = into.numbers("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      double value = 0;
      for (int time = 0; time < into.timesteps(); time++) {
        x[time * size + row] = value;
        value += deviation() * random.nextGaussian();
        y[time * size + row] = value;
      }
    }
  }
}
