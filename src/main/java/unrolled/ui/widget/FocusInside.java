package unrolled.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Keeps the focus in a pane that lies over the screen while it is seen: Tab goes round in it, and never to what it
/// covers.
public final class FocusInside {
  private final Pane pane;

  private FocusInside(Pane pane) {
    this.pane = pane;
  }

  /// Keeps it in a pane.
  public static void keep(Pane pane) {
    FocusInside inside = new FocusInside(pane);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, inside::press);
    pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(inside::moved);
  }

  /// What had the focus may be disabled, or somebody else may have asked for it.
  private void moved(@Nullable Node owner) {
    if (owner != null && pane.isVisible() && !isInside(owner)) {
      List<Node> all = reached();
      if (!all.isEmpty()) {
        all.getLast().requestFocus();
      }
    }
  }

  private boolean isInside(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private void press(KeyEvent event) {
    List<Node> all = reached();
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !all.isEmpty()) {
      go(all, all.indexOf(pane.getScene().getFocusOwner()), event.isShiftDown());
      event.consume();
    }
  }

  /// From one to the next. Only what is reached from beside shows that it has the focus: so is the first after the
  /// last.
  private static void go(List<Node> all, int now, boolean back) {
    boolean round = back ? now <= 0 : now < 0 || now == all.size() - 1;
    if (!round) {
      all.get(now).requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    } else if (all.size() > 1) {
      Node beside = all.get(back ? all.size() - 2 : 1);
      beside.requestFocus();
      beside.requestFocusTraversal(back ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }
  }

  /// What Tab reaches, in its order.
  private List<Node> reached() {
    List<Node> all = new ArrayList<>();
    reach(pane, all);
    return all;
  }

  private static void reach(Node node, List<Node> all) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      all.add(node);
    }
    if (node instanceof Parent parent && !(node instanceof Control && node.isFocusTraversable())) {
      parent.getChildrenUnmodifiable().forEach(each -> reach(each, all));
    }
  }
}
