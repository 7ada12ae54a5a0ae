package unrolled.engine.scenario;

import java.util.Locale;

/// The weights a person can begin with.
public enum Preset {
  /// Every matrix the identity, biases 0: the article's "weights = 1" and its numbers 0.76 and 0.64.
  IDENTITY,
  /// Every matrix full of ones, biases 0: all symbols look alike.
  ONES,
  /// Drawn by an initializer from a seed.
  RANDOM,
  /// Drawn, then trained until the network says the target.
  TRAINED;

  /// Its name in files and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
