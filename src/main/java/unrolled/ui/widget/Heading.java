package unrolled.ui.widget;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The head of a card: its title at the left, choices and readings at the right. What has no room beside the title
/// stands in a second line, and nothing sticks out of the card; a reading is left out where it cannot be written whole.
public final class Heading extends HBox {
  private Node title;

  /// A title alone.
  public Heading(Node title) {
    this.title = title;
    getStyleClass().add("u-train-row");
    getChildren().setAll(title);
  }

  /// Puts something else in the place of the title, such as a choice of what is shown here; what was the title may
  /// stand elsewhere by now.
  public void headWith(Node other) {
    getChildren().remove(title);
    getChildren().addFirst(other);
    title = other;
  }

  /// Adds choices behind the title, and labels as readings.
  public void add(Node... nodes) {
    getChildren().addAll(nodes);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return isOneLine(width) ? Math.max(high(head()), high(tail())) : high(head()) + gap() + high(tail());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (isOneLine(width)) {
      double first = Math.min(width, wide(head()));
      put(head(), 0, 0, first, getHeight());
      double room = width - first - (first > 0 ? getSpacing() : 0);
      double rest = wide(shown(room));
      put(tail(), width - rest, 0, room, getHeight());
    } else {
      put(head(), 0, 0, width, high(head()));
      put(tail(), 0, high(head()) + gap(), width, high(tail()));
    }
  }

  /// Between the lines.
  private double gap() {
    return snapSpaceY(getSpacing() / 2);
  }

  private List<Node> head() {
    return title.isManaged() ? List.of(title) : List.of();
  }

  private List<Node> tail() {
    return getManagedChildren().stream().filter(each -> !each.equals(title)).toList();
  }

  private List<Node> choices() {
    return tail().stream().filter(each -> !(each instanceof Label)).toList();
  }

  /// What of the tail can be seen in so much room.
  private List<Node> shown(double room) {
    return wide(tail()) <= room ? tail() : choices();
  }

  private boolean isOneLine(double width) {
    List<Node> fixed = choices();
    return width < 0 || fixed.isEmpty() || head().isEmpty()
        || wide(head()) + getSpacing() + wide(fixed) <= width;
  }

  private double wide(List<Node> nodes) {
    return nodes.stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).sum()
        + getSpacing() * Math.max(0, nodes.size() - 1);
  }

  private double high(List<Node> nodes) {
    return nodes.stream().mapToDouble(each -> snapSizeY(each.prefHeight(-1))).max().orElse(0);
  }

  /// Puts nodes into a line, narrower than they would like to be where it is too short; what is not shown gets no room.
  private void put(List<Node> nodes, double left, double top, double room, double line) {
    List<Node> shown = nodes.equals(head()) ? nodes : shown(room);
    double gaps = getSpacing() * Math.max(0, shown.size() - 1);
    double share = Math.clamp((room - gaps) / Math.max(1, wide(shown) - gaps), 0, 1);
    double x = left;
    for (Node each : nodes) {
      double width = shown.contains(each) ? Math.floor(snapSizeX(each.prefWidth(-1)) * share) : 0;
      double high = Math.min(line, snapSizeY(each.prefHeight(-1)));
      each.resizeRelocate(snapPositionX(x), snapPositionY(top + (line - high) / 2), width, high);
      x += width > 0 ? width + getSpacing() : 0;
    }
  }
}
