package unrolled.ui.inspector;

import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.ui.text.Strings;

/// Something that is counted about a training step, and so is none of its numbers: it is told in words. Equal ones mean
/// the same of any step.
public interface Fact {
  /// Counts it; done in the background.
  ///
  /// @return null where there is nothing to tell of this step
  @Nullable
  Told of(Moment moment);

  /// What was counted.
  @FunctionalInterface
  interface Told {
    /// In the language of the moment.
    String in(Strings strings);
  }
}
