package unrolled.engine.generate;

/// How the next token is drawn.
///
/// @param temperature τ ≥ 0, finite: outputs are divided by it; 0 takes the most probable token, as it is in the limit
/// @param topK only so many of the most probable tokens may be drawn, 0 for all
/// @param topP only the fewest of the most probable tokens that have this much probability together, 1 for all
/// @param greedy whether the most probable token is taken and nothing is drawn
/// @param seed of what is drawn
public record Sampling(double temperature, int topK, double topP, boolean greedy, long seed) {
  /// The highest temperature a person can set.
  public static final double MOST_TEMPERATURE = 2;
  /// The smallest share a person can set.
  public static final double LEAST_SHARE = 0.01;
  /// The largest seed a person can set.
  public static final int MOST_SEED = 999_999;

  /// @throws IllegalArgumentException when a number is out of its range
  public Sampling {
    if (!(temperature >= 0 && Double.isFinite(temperature)) || topK < 0 || !(topP > 0 && topP <= 1)) {
      throw new IllegalArgumentException(
          "The temperature is a number from 0 on, top-k too, top-p lies above 0, up to 1.");
    }
  }

  /// Always the most probable token.
  public static Sampling most() {
    return new Sampling(1, 0, 1, true, 0);
  }

  /// Drawn as the network says.
  public static Sampling of(long seed) {
    return new Sampling(1, 0, 1, false, seed);
  }

  /// As it is drawn at first.
  public static Sampling standard() {
    return of(1);
  }

  /// Whether nothing is drawn.
  public boolean isGreedy() {
    return greedy || temperature == 0;
  }

  /// What outputs are divided by: τ; 1 where τ = 0, whose probabilities would say nothing.
  public double divisor() {
    return temperature == 0 ? 1 : temperature;
  }
}
