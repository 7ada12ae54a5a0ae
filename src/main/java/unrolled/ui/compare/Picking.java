package unrolled.ui.compare;

import unrolled.engine.run.Moment;
import unrolled.ui.session.Spot;

/// Explains what is picked in a picture of the networks.
interface Picking {
  /// A number that was measured at a training step.
  ///
  /// @param step counted from 1
  void pick(Named network, long step, Spot spot);

  /// A number inside a network at a training step that is there.
  void pick(Named network, Moment moment, Spot spot);
}
