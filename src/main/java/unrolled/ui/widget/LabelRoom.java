package unrolled.ui.widget;

import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import unrolled.ui.FxThread;

/// Lets buttons of a line give up their labels where it is too narrow for all of them.
public final class LabelRoom {
  private final Region line;
  private final ObservableDoubleValue gap;
  private final List<? extends ButtonBase> shrinking;
  private boolean waiting;

  private LabelRoom(Region line, ObservableDoubleValue gap, List<? extends ButtonBase> shrinking) {
    this.line = line;
    this.gap = gap;
    this.shrinking = List.copyOf(shrinking);
  }

  /// Says which buttons of a line give up their labels, the first first; the others never do. Called once all are
  /// there.
  ///
  /// @param gap between two of the line
  public static void share(Region line, ObservableDoubleValue gap, List<? extends ButtonBase> shrinking) {
    new LabelRoom(line, gap, shrinking).watch();
  }

  private void watch() {
    line.widthProperty().subscribe(_ -> fit());
    for (Node child : line.getChildrenUnmodifiable()) {
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
    shrinking.forEach(each -> each.setContentDisplay(ContentDisplay.LEFT));
    for (ButtonBase button : shrinking) {
      if (needed() > line.getWidth() && line.getWidth() > 0) {
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      }
    }
  }

  private double needed() {
    List<Node> shown = line.getChildrenUnmodifiable().stream().filter(Node::isManaged).toList();
    return line.snappedLeftInset() + line.snappedRightInset() + gap.get() * (shown.size() - 1)
        + shown.stream()
            .mapToDouble(each -> line.snapSizeX(Math.max(each.minWidth(-1), each.prefWidth(-1)))).sum();
  }
}
