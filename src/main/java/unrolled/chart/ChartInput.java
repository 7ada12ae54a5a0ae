package unrolled.chart;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Series.Trait;

/// The mouse on a chart. A click does not take the focus, so that the arrows stay with the transport.
final class ChartInput {
  static final double NOTCH = 1.25;
  private static final double REACH = 24;
  private static final double STILL = 4;

  private final ChartView view;
  private final ReadoutPane over;
  private double pressedX;
  private double pressedY;
  private @Nullable Pick held;
  private boolean moved;
  private boolean zooming;
  private boolean panning;

  ChartInput(ChartView view, ReadoutPane over) {
    this.view = view;
    this.over = over;
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(this::release);
    view.setOnMouseMoved(this::hover);
    view.setOnMouseExited(_ -> leave());
    view.setOnScroll(this::scroll);
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
    panning = event.isShiftDown();
    Picks picks = view.picks();
    held = picks == null || panning || event.getButton() != MouseButton.PRIMARY
        ? null
        : picks.at(pressedX, pressedY, REACH);
  }

  private void drag(MouseEvent event) {
    Plot plot = view.plot();
    boolean still = Math.hypot(left(event) - pressedX, top(event) - pressedY) < STILL;
    if (plot == null || event.getButton() != MouseButton.PRIMARY || (still && !moved)) {
      return;
    }
    moved = true;
    Pick pick = held;
    Series series = heldSeries();
    if (panning) {
      pan(plot, event);
    } else if (pick != null && series != null && series.is(Trait.DRAGGABLE)) {
      var values = plot.values(left(event), top(event));
      view.handler().dragged(series, pick.index(), values.getX(), values.getY());
    } else {
      zooming = true;
      over.zoom(pressedX, pressedY, left(event), top(event));
    }
  }

  private @Nullable Series heldSeries() {
    Picks picks = view.picks();
    Pick pick = held;
    return picks == null || pick == null ? null : picks.series(pick).orElse(null);
  }

  /// The chart goes with the pointer, as far as there is any.
  private void pan(Plot plot, MouseEvent event) {
    view.window().pan((pressedX - left(event)) / plot.area().getWidth(),
        (top(event) - pressedY) / plot.area().getHeight());
    pressedX = left(event);
    pressedY = top(event);
    view.soil();
  }

  private void release(MouseEvent event) {
    Plot plot = view.plot();
    if (plot == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Pick pick = held;
    Picks picks = view.picks();
    if (zooming) {
      over.hideZoom();
      zoomTo(plot, left(event), top(event));
    } else if (moved && !panning) {
      view.handler().released();
    } else if (event.getClickCount() == 2) {
      view.showAll();
    } else if (pick != null && picks != null) {
      picks.click(pick, view.handler());
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
      view.window().x().narrow(from.getX(), to.getX());
    }
    if (high) {
      view.window().y().narrow(from.getY(), to.getY());
    }
    view.soil();
  }

  private void hover(MouseEvent event) {
    Picks picks = view.picks();
    if (picks != null) {
      view.pick(picks.at(left(event), top(event), REACH));
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
    view.window().zoom(event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH, about);
    view.soil();
    event.consume();
  }
}
