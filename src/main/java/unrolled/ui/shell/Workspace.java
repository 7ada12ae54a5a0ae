package unrolled.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The open screen, and at its right the inspector, as wide as one drags it and gone where there is no room.
final class Workspace extends HBox {
  /// All in multiples of the type size. Below this width the inspector waits until it is called.
  private static final double ROOMY = 64;
  private static final double INSPECTOR = 23;
  private static final double LEAST_INSPECTOR = 17;
  private static final double LARGEST_SHARE = 0.6;

  private final ShellViewModel model;
  private final Map<String, Node> views = new HashMap<>();
  private final StackPane stage = new StackPane();
  private final @Nullable ScrollPane inspector;
  private double inspectorWidth = INSPECTOR;
  private boolean roomy = true;

  Workspace(ShellViewModel model, ShellParts parts) {
    this.model = model;
    setId("workspace");
    stage.setId("stage");
    stage.getStyleClass().add("u-stage");
    stage.setMinWidth(0);
    setHgrow(stage, Priority.ALWAYS);
    getChildren().add(stage);
    inspector = parts.inspector() == null ? null : inspector(parts.inspector(), parts);
    model.screenProperty().subscribe(id -> open(id, parts));
    model.inspectorOpenProperty().subscribe(_ -> requestLayout());
    model.themeProperty().subscribe(_ -> refit());
    widthProperty().subscribe(_ -> refit());
  }

  private ScrollPane inspector(Node content, ShellParts parts) {
    ScrollPane pane = new ScrollPane(content);
    pane.setId("inspector");
    pane.getStyleClass().add("u-inspector");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Region handle = handle();
    BooleanExpression beside = BooleanExpression.booleanExpression(parts.traceShown(model))
        .and(model.inspectorOpenProperty()).or(model.pickedHere());
    for (Node part : List.of(handle, pane)) {
      part.visibleProperty().bind(beside);
      part.managedProperty().bind(beside);
    }
    getChildren().addAll(handle, pane);
    return pane;
  }

  private Region handle() {
    Region handle = new Region();
    handle.setId("inspector-handle");
    handle.getStyleClass().add("u-handle");
    handle.setCursor(Cursor.H_RESIZE);
    handle.setOnMouseDragged(this::drag);
    return handle;
  }

  private void drag(MouseEvent event) {
    double wanted = localToScene(getWidth(), 0).getX() - event.getSceneX();
    inspectorWidth = Math.clamp(wanted / em(), LEAST_INSPECTOR, Math.max(LEAST_INSPECTOR, largest()));
    refit();
  }

  private double largest() {
    return LARGEST_SHARE * getWidth() / em();
  }

  private void open(String id, ShellParts parts) {
    Screen screen = parts.screen(id);
    stage.getChildren().setAll(views.computeIfAbsent(id, _ -> screen.view().get()));
  }

  private double em() {
    return ShellView.TYPE_SIZE * model.themeProperty().get().scale();
  }

  private void refit() {
    boolean now = getWidth() >= ROOMY * em();
    if (getWidth() > 0 && now != roomy) {
      roomy = now;
      model.inspectorOpenProperty().set(now);
    }
    if (inspector != null) {
      double width = Math.clamp(inspectorWidth, LEAST_INSPECTOR, Math.max(LEAST_INSPECTOR, largest()));
      inspector.setMinWidth(width * em());
      inspector.setPrefWidth(width * em());
    }
  }
}
