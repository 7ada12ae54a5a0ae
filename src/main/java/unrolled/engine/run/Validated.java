package unrolled.engine.run;

import org.jspecify.annotations.Nullable;

/// What is known of a run from symbols it is not trained on.
///
/// @param losses those measured
/// @param best the weights with the lowest of them, null before the first
public record Validated(Validations losses, @Nullable Best best) {
  /// Nothing.
  public static final Validated NONE = new Validated(Validations.NONE, null);

  /// Weights that were better than all others.
  ///
  /// @param updates after how many
  /// @param loss on what is held out
  /// @param moment the update that followed: it begins with these weights
  public record Best(long updates, double loss, Moment moment) {}
}
