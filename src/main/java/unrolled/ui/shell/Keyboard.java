package unrolled.ui.shell;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import unrolled.ui.FxThread;
import unrolled.ui.widget.OwnKeys;

/// Gives the window its keys without taking any from who needs it: text fields, lists and open menus keep theirs,
/// Space and Enter press the button that has the focus, Tab moves the focus and is never touched.
final class Keyboard {
  private static final Set<KeyCode> ALWAYS = Set.of(KeyCode.F1, KeyCode.F11, KeyCode.ESCAPE);
  private static final Set<KeyCode> PRESSES = Set.of(KeyCode.SPACE, KeyCode.ENTER);
  /// What clickers send; a field of one line has no use for them.
  private static final Set<KeyCode> PAGES = Set.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  /// With Ctrl they concern the file of the session, also while a text is typed.
  private static final Set<KeyCode> FILES = Set.of(KeyCode.O, KeyCode.S);

  private final Shortcuts shortcuts;
  private boolean byMouse;

  private Keyboard(Shortcuts shortcuts) {
    this.shortcuts = shortcuts;
  }

  /// Listens to a scene.
  static void attach(Scene scene, Shortcuts shortcuts) {
    Keyboard keyboard = new Keyboard(shortcuts);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyboard.press(event, scene));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> keyboard.byMouse = true);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> releaseFocus(scene));
    scene.addEventHandler(MenuButton.ON_HIDDEN, _ -> keyboard.releaseMenu(scene));
    scene.focusOwnerProperty().addListener((_, before, _) -> {
      if (before != null && !isShown(before, scene)) {
        FxThread.later(() -> scene.getRoot().requestFocus());
      }
    });
  }

  /// Whether a node can be seen; one that vanished with the focus leaves it to nobody, so that Space does not press the
  /// next button by chance.
  private static boolean isShown(Node node, Scene scene) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return scene.equals(node.getScene());
  }

  private void press(KeyEvent event, Scene scene) {
    byMouse = false;
    boolean file = event.isShortcutDown() && FILES.contains(event.getCode());
    if (isMenuOpen() || (!file && isTaken(scene.getFocusOwner(), event))) {
      return;
    }
    for (Shortcut shortcut : shortcuts.now()) {
      if (shortcut.keys().match(event)) {
        shortcut.action().run();
        event.consume();
        return;
      }
    }
  }

  private static boolean isMenuOpen() {
    return Window.getWindows().stream()
        .anyMatch(window -> window instanceof ContextMenu menu && menu.isShowing());
  }

  private static boolean isTaken(@Nullable Node focus, KeyEvent event) {
    return switch (focus) {
      case TextField _ -> !ALWAYS.contains(event.getCode()) && !PAGES.contains(event.getCode());
      case TextInputControl _, Spinner<?> _,ComboBoxBase<?> _,ChoiceBox<?> _,ListView<?> _,TableView<
          ?> _,Slider _ ->
          !ALWAYS.contains(event.getCode());
      case OwnKeys own -> own.keeps(event);
      case ButtonBase _ -> PRESSES.contains(event.getCode());
      case null, default -> focus != null && focus.getStyleClass().contains("u-formula-part")
          && PRESSES.contains(event.getCode());
    };
  }

  /// A button that was clicked gives the focus back, so that Space plays again; one reached by Tab keeps it.
  private static void releaseFocus(Scene scene) {
    if (scene.getFocusOwner() instanceof ButtonBase button && !(button instanceof MenuButton)) {
      scene.getRoot().requestFocus();
    }
  }

  private void releaseMenu(Scene scene) {
    if (byMouse && scene.getFocusOwner() instanceof MenuButton) {
      scene.getRoot().requestFocus();
    }
  }
}
