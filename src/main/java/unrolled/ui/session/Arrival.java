package unrolled.ui.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.scenario.Counterfactual;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.trace.Trace;
import unrolled.ui.step.StepSubject;

/// A training step that has been carried out, and where one looks at it.
///
/// @param subject the trace with what is needed to draw it
/// @param place what was asked to be looked at, null for the place one was at before
record Arrival(StepSubject subject, @Nullable Place place) {
  /// Carries a training step out.
  ///
  /// @param what is tried on the network, null for nothing
  /// @param spot what is asked to be looked at, null for nothing
  static Arrival of(Edited step, @Nullable Intervention what, @Nullable Spot spot) {
    Trace before = step.trace();
    boolean tried = what != null && what.isPossible(before.execution());
    Trace after = tried ? new Counterfactual(step, Objects.requireNonNull(what)).trace() : before;
    int sequence = Math.min(step.sequence(), after.execution().memory().batch() - 1);
    StepSubject subject = new StepSubject(after, step.architecture(), step.alphabet(), sequence,
        step.replaced(), tried ? before : null);
    return new Arrival(subject, spot == null ? null : Place.at(after, spot));
  }
}
