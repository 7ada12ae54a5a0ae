package unrolled.ui.gradients.detail;

import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.GradientAnalysis;
import unrolled.engine.run.Moment;
import unrolled.engine.trace.Trace;

/// The analysis of the training step that was asked about last, kept so that other choices in it cost no new passes.
final class Analyses {
  private @Nullable Moment moment;
  private @Nullable GradientAnalysis analysis;

  /// The analysis of a step; one question at a time.
  synchronized GradientAnalysis of(Moment asked) {
    GradientAnalysis kept = analysis;
    if (kept == null || moment != asked) {
      kept = GradientAnalysis.within(asked.prepare(), Trace.MOST_NUMBERS);
      analysis = kept;
      moment = asked;
    }
    return kept;
  }
}
