package unrolled.ui.compare;

import org.jspecify.annotations.Nullable;
import unrolled.ui.inspector.Picked;

/// Explains what is picked in a picture of the networks, and knows what is explained.
interface Picking {
  /// Explains a number of a network.
  ///
  /// @param value how large it is
  void pick(Named network, Target target, double value);

  /// The same number as it is known to all charts of the screen; null of a network that has left.
  @Nullable
  Picked number(Named network, Target target);

  /// What is explained, null for nothing.
  @Nullable
  Picked picked();
}
