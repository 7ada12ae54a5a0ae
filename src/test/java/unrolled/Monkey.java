package unrolled;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import unrolled.ui.FxThread;

/// A user who knows nothing and tries everything: the same seed does the same things, as far as the window answers the
/// same.
final class Monkey {
  private static final List<KeyCode> KEYS = List.of(
      KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP,
      KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.F1, KeyCode.F11,
      KeyCode.W, KeyCode.A, KeyCode.S, KeyCode.D, KeyCode.P, KeyCode.R, KeyCode.Z, KeyCode.Y, KeyCode.PLUS,
      KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DELETE,
      KeyCode.BACK_SPACE);
  private static final List<String> TEXTS = List.of(
      "", "A", "ABAB", "hello", "你好世界", "🙂🙃", "é", "0", "-1", "0.5", "1e300", "-1e-300", "NaN", "∞",
      "abc def",
      "12345678901234567890", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  private static final int[][] SIZES = {{1024, 700}, {1280, 800}, {1100, 760}, {1600, 980}};

  private final Random random;
  private final Stage stage;

  Monkey(Stage stage, long seed) {
    this.stage = stage;
    random = new Random(seed);
  }

  /// Does something, and answers what. It thinks better of every file: the dialogs of the operating system are not
  /// there.
  String act() {
    try {
      return move();
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof UnsupportedOperationException missing && asksForFile(missing)) {
        return "ask for a file";
      }
      throw e;
    }
  }

  private static boolean asksForFile(UnsupportedOperationException missing) {
    return Arrays.stream(missing.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().endsWith("showFileChooser"));
  }

  private String move() {
    int dice = random.nextInt(100);
    if (dice < 40) {
      return press();
    } else if (dice < 60) {
      return key();
    } else if (dice < 75) {
      return click();
    } else if (dice < 85) {
      return drag();
    } else if (dice < 93) {
      return type();
    } else {
      return dice < 97 ? scroll() : resize();
    }
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /// The popup that is open, or the window.
  private static Window window() {
    return Window.getWindows().getLast();
  }

  private static Parent root() {
    return window().getScene().getRoot();
  }

  private static List<Node> visible(Class<? extends Node> kind) {
    return root().lookupAll("*").stream()
        .filter(kind::isInstance)
        .filter(node -> isShown(node) && !node.isDisabled())
        .sorted((a, b) -> String.valueOf(a.getId()).compareTo(String.valueOf(b.getId())))
        .toList();
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String press() {
    return FxThread.call(() -> {
      List<Node> buttons = visible(ButtonBase.class);
      if (buttons.isEmpty()) {
        return "no button";
      }
      ButtonBase button = (ButtonBase) any(buttons);
      button.fire();
      return "press " + button.getId();
    });
  }

  private String key() {
    KeyCode key = any(KEYS);
    int held = random.nextInt(8);
    FxThread.call(() -> {
      Node focus = window().getScene().getFocusOwner();
      Event.fireEvent(focus == null ? root() : focus, new KeyEvent(
          KeyEvent.KEY_PRESSED, key.getChar(), key.getName(), key, held == 0, held == 1, held == 2, false));
      return key;
    });
    return "key " + key + " " + held;
  }

  private Point2D somewhere() {
    return new Point2D(random.nextDouble() * window().getWidth(), random.nextDouble() * window().getHeight());
  }

  private Point2D within(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
        bounds.getMinY() + random.nextDouble() * bounds.getHeight());
  }

  private String click() {
    return FxThread.call(() -> {
      Point2D at = somewhere();
      MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
      Node target = at(root(), at);
      int clicks = 1 + random.nextInt(2);
      for (int count = 1; count <= clicks; count++) {
        mouse(target, MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, 0);
        mouse(target, MouseEvent.MOUSE_PRESSED, at, button, count);
        mouse(target, MouseEvent.MOUSE_RELEASED, at, button, count);
        mouse(target, MouseEvent.MOUSE_CLICKED, at, button, count);
      }
      return "click " + target + " at " + at;
    });
  }

  private String drag() {
    return FxThread.call(() -> {
      List<Node> handles = random.nextBoolean() ? visible(Slider.class) : visible(Canvas.class);
      Point2D from = handles.isEmpty() ? somewhere() : within(any(handles));
      Point2D to = somewhere();
      Node target = at(root(), from);
      mouse(target, MouseEvent.MOUSE_PRESSED, from, MouseButton.PRIMARY, 1);
      mouse(target, MouseEvent.MOUSE_DRAGGED, from.midpoint(to), MouseButton.PRIMARY, 0);
      mouse(target, MouseEvent.MOUSE_DRAGGED, to, MouseButton.PRIMARY, 0);
      mouse(target, MouseEvent.MOUSE_RELEASED, to, MouseButton.PRIMARY, 1);
      return "drag " + target + " from " + from + " to " + to;
    });
  }

  private String scroll() {
    return FxThread.call(() -> {
      Point2D at = somewhere();
      double by = 40.0 * (random.nextInt(11) - 5);
      Event.fireEvent(at(root(), at), new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(),
          at.getY(), false, random.nextBoolean(), false, false, true, false, 0, by, 0, by,
          ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
          null));
      return "scroll by " + by + " at " + at;
    });
  }

  private static void mouse(
      Node target, EventType<MouseEvent> type, Point2D at, MouseButton button, int clicks) {
    Event.fireEvent(target, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), button, clicks,
        false, false, false, false, button == MouseButton.PRIMARY, false, button == MouseButton.SECONDARY,
        true,
        false, clicks > 0, null));
  }

  /// The innermost node at a point of the scene.
  private static Node at(Parent parent, Point2D point) {
    for (Node child : parent.getChildrenUnmodifiable().reversed()) {
      if (child.isVisible() && !child.isMouseTransparent() && child.contains(child.sceneToLocal(point))) {
        return child instanceof Parent inner ? at(inner, point) : child;
      }
    }
    return parent;
  }

  private String type() {
    return FxThread.call(() -> {
      List<Node> fields = visible(TextInputControl.class);
      if (fields.isEmpty()) {
        return "no field";
      }
      TextInputControl field = (TextInputControl) any(fields);
      String text = any(TEXTS);
      field.requestFocus();
      field.setText(text);
      Event.fireEvent(field,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      return "type '" + text + "' into " + field.getId();
    });
  }

  private String resize() {
    int[] size = SIZES[random.nextInt(SIZES.length)];
    return FxThread.call(() -> {
      stage.setWidth(size[0]);
      stage.setHeight(size[1]);
      return "resize to " + size[0] + " × " + size[1];
    });
  }
}
