package unrolled.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was before, and what was taken back: undo and redo over states that never change themselves.
///
/// @param <S> a state
final class History<S> {
  /// How many states are kept; older ones are forgotten.
  static final int MOST = 200;

  private final Deque<S> past = new ArrayDeque<>();
  private final Deque<S> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private S present;

  History(S begin) {
    present = begin;
  }

  /// Begins anew, with nothing before it.
  void begin(S first) {
    past.clear();
    replace(first);
  }

  S present() {
    return present;
  }

  /// Another state; what had been taken back is gone. The same state again is no change.
  void change(S other) {
    if (other.equals(present)) {
      return;
    }
    past.push(present);
    if (past.size() > MOST) {
      past.removeLast();
    }
    replace(other);
  }

  /// Another state in the place of the present one: the last change goes on.
  void replace(S other) {
    present = other;
    future.clear();
    tell();
  }

  /// Back to the state before, if there is one.
  boolean undo() {
    return move(past, future);
  }

  /// To the state that was taken back, if there is one.
  boolean redo() {
    return move(future, past);
  }

  private boolean move(Deque<S> from, Deque<S> to) {
    if (from.isEmpty()) {
      return false;
    }
    to.push(present);
    present = from.pop();
    tell();
    return true;
  }

  private void tell() {
    canUndo.set(!past.isEmpty());
    canRedo.set(!future.isEmpty());
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
