package unrolled.chart;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Mouse and keys on a chart. A click does not take the focus, so that the arrows stay with the transport; with Tab
/// the chart has it, and they read its points.
final class ChartInput {
  private static final double NOTCH = 1.25;
  private static final double REACH = 24;
  private static final double STILL = 4;
  private static final int FAR = 10;
  private static final double NUDGE = 0.0125;

  private final ChartView view;
  private final ReadoutPane over;
  private final ChartMenu menu;
  private double pressedX;
  private double pressedY;
  private @Nullable Pick held;
  private boolean moved;
  private boolean zooming;
  private double nudged = Double.NaN;

  ChartInput(ChartView view, ReadoutPane over, ChartMenu menu) {
    this.view = view;
    this.menu = menu;
    this.over = over;
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(this::release);
    view.setOnMouseMoved(this::hover);
    view.setOnMouseExited(_ -> leave());
    view.setOnScroll(this::scroll);
    view.setOnKeyPressed(this::key);
  }

  private double left(MouseEvent event) {
    return event.getX() - view.snappedLeftInset();
  }

  private double top(MouseEvent event) {
    return event.getY() - view.snappedTopInset();
  }

  private void press(MouseEvent event) {
    pressedX = left(event);
    pressedY = top(event);
    moved = false;
    zooming = false;
    Plot plot = view.plot();
    held = plot == null || event.getButton() != MouseButton.PRIMARY
        ? null
        : new Nearest(plot).at(pressedX, pressedY, REACH);
  }

  private void drag(MouseEvent event) {
    Plot plot = view.plot();
    boolean still = Math.hypot(left(event) - pressedX, top(event) - pressedY) < STILL;
    if (plot == null || event.getButton() != MouseButton.PRIMARY || (still && !moved)) {
      return;
    }
    moved = true;
    Pick pick = held;
    if (pick != null && plot.series().get(pick.series()).draggable()) {
      var values = plot.values(left(event), top(event));
      view.handler().dragged(plot.series().get(pick.series()), pick.index(), values.getX(), values.getY());
    } else {
      zooming = true;
      over.zoom(pressedX, pressedY, left(event), top(event));
    }
  }

  private void release(MouseEvent event) {
    Plot plot = view.plot();
    if (plot == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (zooming) {
      over.hideZoom();
      zoomTo(plot, left(event), top(event));
    } else if (moved) {
      view.handler().released();
    } else if (event.getClickCount() == 2) {
      view.showAll();
    } else if (held != null) {
      view.handler().clicked(plot.series().get(held.series()), held.index());
    }
    zooming = false;
    moved = false;
    held = null;
  }

  private void zoomTo(Plot plot, double left, double top) {
    var from = plot.values(pressedX, pressedY);
    var to = plot.values(left, top);
    boolean wide = Math.abs(left - pressedX) > STILL;
    boolean high = Math.abs(top - pressedY) > STILL;
    if (wide) {
      view.xWindow().narrow(from.getX(), to.getX());
    }
    if (high) {
      view.yWindow().narrow(from.getY(), to.getY());
    }
    view.soil();
  }

  private void hover(MouseEvent event) {
    Plot plot = view.plot();
    if (plot != null) {
      view.pick(new Nearest(plot).at(left(event), top(event), REACH));
    }
  }

  private void leave() {
    if (!view.isFocused()) {
      view.pick(null);
    }
  }

  private void scroll(ScrollEvent event) {
    Plot plot = view.plot();
    if (plot == null || !event.isShortcutDown() || event.getDeltaY() == 0) {
      return;
    }
    var about = plot.values(event.getX() - view.snappedLeftInset(), event.getY() - view.snappedTopInset());
    zoom(event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH, about.getX(), about.getY());
    event.consume();
  }

  private void zoom(double factor, double x, double y) {
    view.xWindow().zoom(factor, x);
    view.yWindow().zoom(factor, y);
    view.soil();
  }

  /// The focus came by keyboard, or went.
  void focus(boolean focused) {
    Plot plot = view.plot();
    if (!focused) {
      letGo();
      view.pick(null);
    } else if (plot != null && view.pickedProperty().get() == null) {
      view.pick(new Nearest(plot).first());
    }
  }

  /// The arrows, without which a chart cannot be read by keyboard; Esc while a point is held.
  boolean keeps(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN, HOME, END -> !event.isShortcutDown();
      case ESCAPE -> !Double.isNaN(nudged);
      default -> false;
    };
  }

  private void key(KeyEvent event) {
    Plot plot = view.plot();
    if (plot == null) {
      return;
    }
    if (event.isShortcutDown()) {
      copy(event);
      return;
    }
    int by = event.isShiftDown() ? FAR : 1;
    boolean used = event.isAltDown() ? nudge(plot, event.getCode(), by) : act(plot, event.getCode(), by);
    if (used) {
      event.consume();
    }
  }

  private void copy(KeyEvent event) {
    if (event.getCode() == KeyCode.C) {
      menu.copy();
      event.consume();
    }
  }

  private boolean act(Plot plot, KeyCode code, int by) {
    letGo();
    boolean used = true;
    switch (code) {
      case LEFT -> along(plot, -by);
      case RIGHT -> along(plot, by);
      case HOME -> along(plot, Integer.MIN_VALUE + 1);
      case END -> along(plot, Integer.MAX_VALUE);
      case UP -> across(plot, 1);
      case DOWN -> across(plot, -1);
      case PLUS, ADD, EQUALS -> zoomAtPick(plot, NOTCH);
      case MINUS, SUBTRACT -> zoomAtPick(plot, 1 / NOTCH);
      case DIGIT0, NUMPAD0 -> view.showAll();
      case ESCAPE -> used = true;
      default -> used = false;
    }
    return used;
  }

  /// Moves the point that is read, where it can be moved, as the mouse would.
  private boolean nudge(Plot plot, KeyCode code, int by) {
    Pick pick = view.pickedProperty().get();
    int step = code == KeyCode.LEFT ? -by : code == KeyCode.RIGHT ? by : 0;
    if (step == 0 || pick == null || !plot.series().get(pick.series()).draggable()) {
      return false;
    }
    Series series = plot.series().get(pick.series());
    double from = Double.isNaN(nudged) ? series.points().x(pick.index()) : nudged;
    nudged = view.xWindow().moved(from, step * NUDGE);
    view.handler().dragged(series, pick.index(), nudged, series.points().y(pick.index()));
    return true;
  }

  private void letGo() {
    if (!Double.isNaN(nudged)) {
      nudged = Double.NaN;
      view.handler().released();
    }
  }

  private void along(Plot plot, int by) {
    Pick pick = view.pickedProperty().get();
    view.pick(pick == null ? new Nearest(plot).first() : new Nearest(plot).along(pick, by));
  }

  private void across(Plot plot, int step) {
    Pick pick = view.pickedProperty().get();
    view.pick(pick == null ? new Nearest(plot).first() : new Nearest(plot).across(pick, step));
  }

  private void zoomAtPick(Plot plot, double factor) {
    Pick pick = view.pickedProperty().get();
    if (pick == null) {
      var area = plot.area();
      var middle = plot.values(area.getCenterX(), area.getCenterY());
      zoom(factor, middle.getX(), middle.getY());
    } else {
      Points points = Objects.requireNonNull(plot.series().get(pick.series())).points();
      zoom(factor, points.x(pick.index()), points.y(pick.index()));
    }
  }
}
