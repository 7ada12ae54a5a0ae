package unrolled.ui.shell;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import unrolled.ui.export.ExportPane;
import unrolled.ui.file.FileParts;
import unrolled.ui.predict.PredictViewModel;

/// What the session puts into the frame.
///
/// @param screens the screens of the rail, in order, at least one
/// @param menus the session's own menus in the top bar: scenario, cell, weights
/// @param inspector what explains the selected number, if anything does
/// @param reset back to the beginning of the scenario
/// @param editing undo, redo and typing
/// @param predict what asks for the next result before it is shown, if anything does
/// @param export what takes charts and pictures out of the window, if anything does
/// @param files the file of the session and what is dropped, if there is one
public record ShellParts(
    List<Screen> screens, List<Node> menus, @Nullable Node inspector, Runnable reset, Editing editing,
    @Nullable Predict predict, @Nullable ExportPane export, @Nullable FileParts files) {
  /// Parts of a session that cannot be edited and asks nothing.
  public ShellParts(List<Screen> screens, List<Node> menus, @Nullable Node inspector, Runnable reset) {
    this(screens, menus, inspector, reset, Editing.NONE, null, null, null);
  }

  /// What asks for the next result before it is shown.
  ///
  /// @param model whether it does, and what it asks
  /// @param panel where it asks
  public record Predict(PredictViewModel model, Node panel) {}

  /// The screen of an id.
  Screen screen(String id) {
    return screens.stream().filter(screen -> screen.id().equals(id)).findFirst().orElseThrow();
  }

  /// Whether the open screen shows the trace.
  ObservableValue<Boolean> traceShown(ShellViewModel model) {
    return model.screenProperty().map(id -> screen(id).ofTrace());
  }

  /// Shows a part of the frame only beside the trace.
  void onlyWithTrace(Node part, ShellViewModel model) {
    onlyWithTrace(part, model, new SimpleBooleanProperty(true));
  }

  /// Shows a part of the frame only beside the trace, and only while something else holds, too.
  void onlyWithTrace(Node part, ShellViewModel model, ObservableBooleanValue also) {
    BooleanExpression shown = BooleanExpression.booleanExpression(traceShown(model)).and(also);
    part.visibleProperty().bind(shown);
    part.managedProperty().bind(shown);
  }
}
