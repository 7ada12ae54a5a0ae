package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;

/// What a run measures in the buffers there are: the step made last, and the one that comes next.
final class Meters {
  private final Learner learner;
  private final @Nullable Sample before;
  private final Measure made;
  private final Measure next;
  private boolean looked;

  /// @param before what was measured last in other buffers, null for nothing
  Meters(Learner learner, @Nullable Sample before) {
    this.learner = learner;
    this.before = before;
    made = learner.measure();
    next = learner.measure();
  }

  /// What measures the step that is being made.
  Measure made() {
    return made;
  }

  /// Whether these are the buffers that are measured.
  boolean measures(Execution execution) {
    return made.measures(execution);
  }

  /// What was measured last, null before the first.
  @Nullable
  Sample latest() {
    Sample measured = made.sample();
    return measured == null ? before : measured;
  }

  /// The next step is another, or learned in another way.
  void forgetNext() {
    looked = false;
  }

  /// What a step that is still to be made will measure, clipping included; nothing is learned by looking.
  @Nullable
  Sample next(long step) {
    if (!looked) {
      next.backward(step, learner.look(step));
      learner.execution().clip();
      next.clipped();
      looked = true;
    }
    return next.sample();
  }
}
