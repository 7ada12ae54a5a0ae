package unrolled.ui.playback;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// How one step appears or disappears: its progress grows from 0 to 1, or shrinks from 1 to 0; at rest it is 1.
final class StepMotion {
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private int direction;
  private int target;

  void grow() {
    direction = 1;
    progress.set(0);
  }

  /// @param to the position once it has disappeared
  void shrink(int to) {
    direction = -1;
    target = to;
    progress.set(1);
  }

  void rest() {
    direction = 0;
    progress.set(1);
  }

  /// Moves on; whether it has arrived.
  boolean advance(double share) {
    double reached = progress.get() + direction * share;
    progress.set(Math.clamp(reached, 0, 1));
    return reached <= 0 || reached >= 1;
  }

  boolean isMoving() {
    return direction != 0;
  }

  boolean isShrinking() {
    return direction < 0;
  }

  int target() {
    return target;
  }

  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }
}
