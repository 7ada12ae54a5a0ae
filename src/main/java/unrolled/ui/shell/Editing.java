package unrolled.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What the frame needs of a session that can be edited: undo and redo, and a way to type.
///
/// @param undo takes the last change back
/// @param redo makes it again
/// @param canUndo whether there is one to take back
/// @param canRedo whether there is one to make again
/// @param edit gives the place where the selected number is typed the keys
public record Editing(Runnable undo, Runnable redo, ReadOnlyBooleanProperty canUndo,
    ReadOnlyBooleanProperty canRedo, Runnable edit) {
  /// A session that cannot be edited.
  static final Editing NONE = new Editing(() -> {}, () -> {}, never(), never(), () -> {});

  private static ReadOnlyBooleanProperty never() {
    return new ReadOnlyBooleanWrapper().getReadOnlyProperty();
  }
}
