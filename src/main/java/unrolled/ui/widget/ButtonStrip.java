package unrolled.ui.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import unrolled.ui.FxThread;

/// Buttons in a line. Where it is too narrow for all their labels, some show only their icons; with less room still, it
/// goes on in a second line.
public class ButtonStrip extends FlowPane {
  private List<? extends ButtonBase> shrinking = List.of();
  private boolean waiting;

  /// Says which buttons give up their labels, the first first; the others never do. Called once all are there.
  protected final void shrink(List<? extends ButtonBase> buttons) {
    shrinking = List.copyOf(buttons);
    widthProperty().subscribe(_ -> fit());
    for (Node child : getChildren()) {
      if (child instanceof ButtonBase button && shrinking.contains(button)) {
        button.textProperty().subscribe(_ -> fit());
        button.fontProperty().subscribe(_ -> fitLater());
      } else {
        child.layoutBoundsProperty().subscribe(_ -> fit());
      }
    }
  }

  /// A font changes while the scene applies its styles, when no child of a button may come or go.
  private void fitLater() {
    if (!waiting) {
      waiting = true;
      FxThread.later(() -> {
        waiting = false;
        fit();
      });
    }
  }

  private void fit() {
    shrinking.forEach(each -> display(each, ContentDisplay.LEFT));
    for (ButtonBase button : shrinking) {
      if (needed() > getWidth() && getWidth() > 0) {
        display(button, ContentDisplay.GRAPHIC_ONLY);
      }
    }
  }

  private static void display(ButtonBase button, ContentDisplay display) {
    button.setContentDisplay(display);
  }

  private double needed() {
    List<Node> shown = getManagedChildren();
    return snappedLeftInset() + snappedRightInset() + getHgap() * (shown.size() - 1)
        + shown.stream().mapToDouble(each -> snapSizeX(Math.max(each.minWidth(-1), each.prefWidth(-1))))
            .sum();
  }
}
