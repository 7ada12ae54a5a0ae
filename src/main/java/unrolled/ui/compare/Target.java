package unrolled.ui.compare;

import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.ui.session.Spot;

/// What a point of a picture is: a number of a training step.
///
/// @param step counted from 1
/// @param moment the step where it is there already, else null
/// @param spot the number
record Target(long step, @Nullable Moment moment, Spot spot) {
  /// A number that was measured at a training step.
  static Target measured(long step, Spot spot) {
    return new Target(step, null, spot);
  }

  /// A number inside a network at a training step that is there.
  static Target inside(Moment moment, Spot spot) {
    return new Target(moment.step(), moment, spot);
  }
}
