package unrolled.chart;

import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Series.Trait;

/// The keys on a chart: with Tab it has the focus, and the arrows read its points.
final class ChartKeys {
  private static final int FAR = 10;
  private static final double NUDGE = 0.0125;

  private final ChartView view;
  private final ChartMenu menu;
  private double nudged = Double.NaN;

  ChartKeys(ChartView view, ChartMenu menu) {
    this.view = view;
    this.menu = menu;
    view.setOnKeyPressed(this::key);
    view.focusedProperty().subscribe(this::focus);
  }

  /// The focus came by keyboard, or went.
  private void focus(boolean focused) {
    Picks picks = view.picks();
    if (!focused) {
      letGo();
      view.pick(null);
    } else if (picks != null && view.pickedProperty().get() == null) {
      view.pick(picks.first());
    }
  }

  /// The arrows, without which a chart cannot be read by keyboard; Enter where one is read; Esc while one is held.
  boolean keeps(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN, HOME, END -> !event.isShortcutDown();
      case ENTER -> view.pickedProperty().get() != null;
      case ESCAPE -> !Double.isNaN(nudged);
      default -> false;
    };
  }

  private void key(KeyEvent event) {
    Picks picks = view.picks();
    if (picks == null) {
      return;
    }
    if (event.isShortcutDown()) {
      copy(event);
      return;
    }
    int by = event.isShiftDown() ? FAR : 1;
    boolean used = event.isAltDown() ? nudge(picks, event.getCode(), by) : act(picks, event.getCode(), by);
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

  private boolean act(Picks picks, KeyCode code, int by) {
    letGo();
    boolean used = true;
    switch (code) {
      case LEFT -> along(picks, -by);
      case RIGHT -> along(picks, by);
      case HOME -> along(picks, Integer.MIN_VALUE + 1);
      case END -> along(picks, Integer.MAX_VALUE);
      case UP -> across(picks, 1);
      case DOWN -> across(picks, -1);
      case PLUS, ADD, EQUALS -> zoomAtPick(picks, ChartInput.NOTCH);
      case MINUS, SUBTRACT -> zoomAtPick(picks, 1 / ChartInput.NOTCH);
      case DIGIT0, NUMPAD0 -> view.showAll();
      case ENTER -> used = click(picks);
      case ESCAPE -> used = true;
      default -> used = false;
    }
    return used;
  }

  /// Moves the point that is read, where it can be moved, as the mouse would.
  private boolean nudge(Picks picks, KeyCode code, int by) {
    Pick pick = view.pickedProperty().get();
    int step = code == KeyCode.LEFT ? -by : code == KeyCode.RIGHT ? by : 0;
    Series series = pick == null ? null : picks.series(pick).orElse(null);
    if (step == 0 || pick == null || series == null || !series.is(Trait.DRAGGABLE)) {
      return false;
    }
    double from = Double.isNaN(nudged) ? series.points().x(pick.index()) : nudged;
    nudged = view.window().x().moved(from, step * NUDGE);
    view.handler().dragged(series, pick.index(), nudged, series.points().y(pick.index()));
    return true;
  }

  private boolean click(Picks picks) {
    Pick pick = view.pickedProperty().get();
    if (pick != null) {
      picks.click(pick, view.handler());
    }
    return pick != null;
  }

  private void letGo() {
    if (!Double.isNaN(nudged)) {
      nudged = Double.NaN;
      view.handler().released();
    }
  }

  private void along(Picks picks, int by) {
    Pick pick = view.pickedProperty().get();
    read(pick == null ? picks.first() : picks.along(pick, by));
  }

  private void across(Picks picks, int step) {
    Pick pick = view.pickedProperty().get();
    read(pick == null ? picks.first() : picks.across(pick, step));
  }

  private void read(@Nullable Pick pick) {
    if (pick != null) {
      view.reveal(pick);
    }
  }

  private void zoomAtPick(Picks picks, double factor) {
    Pick pick = view.pickedProperty().get();
    view.window().zoom(factor, pick == null ? middle() : picks.values(pick));
    view.soil();
  }

  private Point2D middle() {
    Plot plot = Objects.requireNonNull(view.plot());
    return plot.values(plot.area().getCenterX(), plot.area().getCenterY());
  }
}
