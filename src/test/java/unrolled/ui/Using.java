package unrolled.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.OwnKeys;

/// A person at a panel: what is found by id, pressed, pointed at and read.
public final class Using {
  private Using() {}

  /// Uses a panel in a window, on the thread of the window.
  public static <R extends Region> void panel(Supplier<R> made, Consumer<R> how) {
    FxThread.call(() -> {
      R panel = made.get();
      Stage stage = new Stage();
      Theme.LIGHT.dress(new Scene(panel, 1000, 560));
      stage.setScene(panel.getScene());
      stage.show();
      settle(panel);
      how.accept(panel);
      stage.hide();
      return 0;
    });
  }

  /// Lays everything out.
  public static void settle(Region panel) {
    panel.applyCss();
    panel.layout();
  }

  /// A node by its id.
  public static <N extends Node> N find(Region panel, String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(panel.lookup("#" + id), id));
  }

  /// What a label says.
  public static String text(Region panel, String id) {
    return find(panel, id, Label.class).getText();
  }

  /// Presses a button.
  public static void fire(Region panel, String id) {
    find(panel, id, ButtonBase.class).fire();
    settle(panel);
  }

  /// Moves or presses the mouse at a place of a node.
  public static void mouse(Node node, EventType<MouseEvent> kind, double x, double y) {
    Point2D at = node.localToScene(x, y);
    node.fireEvent(
        new MouseEvent(kind, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false,
            false, false, false, true, false, false, true, false, true, null));
  }

  /// Presses a key of which the node says that it is its own.
  public static void press(Node node, KeyCode code) {
    KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    assertTrue(((OwnKeys) node).keeps(event), code::toString);
    node.fireEvent(event);
  }
}
