package unrolled.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The open screen, and at its right the inspector, as wide as one drags it and gone where there is no room.
final class Workspace extends SplitPane {
  /// In multiples of the type size: below this width the inspector waits until it is called.
  private static final double ROOMY = 64;
  private static final double INSPECTOR = 23;
  private static final double LEAST_INSPECTOR = 17;

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
    inspector = parts.inspector() == null ? null : inspector(parts.inspector());
    getItems().setAll(stage);
    model.screenProperty().subscribe(id -> open(id, parts.screens()));
    model.inspectorOpenProperty().subscribe(this::showInspector);
    model.themeProperty().subscribe(this::refit);
    widthProperty().subscribe(this::refit);
  }

  private static ScrollPane inspector(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setId("inspector");
    pane.getStyleClass().add("u-inspector");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    SplitPane.setResizableWithParent(pane, false);
    return pane;
  }

  private void open(String id, List<Screen> screens) {
    Screen screen = screens.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    stage.getChildren().setAll(views.computeIfAbsent(id, _ -> screen.view().get()));
  }

  private double em() {
    return 14 * model.themeProperty().get().scale();
  }

  private void refit() {
    boolean now = getWidth() >= ROOMY * em();
    if (getWidth() > 0 && now != roomy) {
      roomy = now;
      model.inspectorOpenProperty().set(now);
    }
    showInspector();
  }

  private void showInspector() {
    if (inspector == null) {
      return;
    }
    boolean open = model.inspectorOpenProperty().get();
    if (!open && getItems().contains(inspector)) {
      rememberWidth(Objects.requireNonNull(inspector));
      getItems().remove(inspector);
    } else if (open && !getItems().contains(inspector)) {
      getItems().add(inspector);
    }
    if (open && getWidth() > 0) {
      inspector.setMinWidth(LEAST_INSPECTOR * em());
      setDividerPosition(0, 1 - inspectorWidth * em() / getWidth());
    }
  }

  private void rememberWidth(ScrollPane pane) {
    if (pane.getWidth() > 0) {
      inspectorWidth = pane.getWidth() / em();
    }
  }
}
