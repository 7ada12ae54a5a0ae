package unrolled.ui.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
  /// @param aim finds what is asked to be looked at, null for nothing
  static Arrival of(SessionState state, @Nullable Intervention what, @Nullable Function<Trace, Place> aim) {
    StepSubject subject = state.subject(what);
    return new Arrival(subject, aim == null ? null : aim.apply(subject.trace()));
  }
}
