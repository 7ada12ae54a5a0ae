package unrolled.ui.gradients.detail;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarStill;
import unrolled.chart.ExportButton;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.engine.trace.TimeGroup;
import unrolled.ui.bytime.ByTimeBar;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.widget.OwnKeys;

/// One bar for each timestep k: the shares of the later losses in ‖∂L/∂h_k‖, piled up in the colours of their
/// timesteps; what pulls against hangs below zero. A click or the arrows choose a bar; a
/// click or Enter has its height explained.
final class SplitBars extends Region implements OwnKeys, Leaving {
  private static final double TYPE = 12;
  private static final double LEAST_HEIGHT = 110;
  /// Room for the numbers of the axes, in multiples of the type size.
  private static final double LEFT = 6;
  private static final double BOTTOM = 1.7;
  private static final double TOP = 0.7;
  private static final double GAP = 0.15;
  /// Timesteps between two numbers below, in multiples of the type size.
  private static final double APART = 2.6;

  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final ExportButton export;
  private final Strings strings;
  private final Numbers numbers;
  private final IntFunction<String> says;
  private final IntConsumer choose;
  private final IntConsumer explain;
  private @Nullable SplitReading shown;
  private Theme theme = Theme.LIGHT;
  private int chosen;

  /// @param says what the tooltip says of a bar
  /// @param choose takes the bar that is chosen, counted from 0
  /// @param explain takes the bar whose height is asked about
  SplitBars(String id, Strings strings, IntFunction<String> says, IntConsumer choose,
      IntConsumer explain) {
    this.strings = strings;
    numbers = new Numbers(strings);
    this.says = says;
    this.choose = choose;
    this.explain = explain;
    setId(id);
    getStyleClass().addAll("u-detail-bars", STYLE);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    export = new ExportButton(this, strings);
    export.setManaged(false);
    getChildren().setAll(canvas, export);
    new LeavingMenu(this, strings);
    setMinSize(0, LEAST_HEIGHT);
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
    setOnMousePressed(event -> {
      requestFocus();
      take(bar(event.getX()));
    });
    setOnMouseClicked(event -> explain(bar(event.getX())));
    setOnKeyPressed(this::press);
  }

  /// Shows a reading with one bar chosen.
  void show(SplitReading reading, int time, Theme look) {
    shown = reading;
    chosen = time;
    theme = look;
    requestLayout();
  }

  @Override
  public @Nullable BarStill shown() {
    return shown == null ? null : shown.bars(strings);
  }

  @Override
  public boolean keeps(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, HOME, END, ENTER -> !event.isShortcutDown() && !event.isAltDown();
      default -> false;
    };
  }

  private void press(KeyEvent event) {
    SplitReading reading = shown;
    if (reading == null || !keeps(event)) {
      return;
    }
    KeyCode code = event.getCode();
    int last = reading.timesteps() - 1;
    if (code == KeyCode.ENTER) {
      explain(chosen);
    } else {
      take(next(code, last));
    }
    event.consume();
  }

  private int next(KeyCode code, int last) {
    return switch (code) {
      case HOME -> 0;
      case END -> last;
      case LEFT -> Math.max(0, chosen - 1);
      default -> Math.min(last, chosen + 1);
    };
  }

  private void explain(int bar) {
    if (bar >= 0) {
      explain.accept(bar);
    }
  }

  private void take(int bar) {
    if (bar >= 0) {
      choose.accept(bar);
    }
  }

  private double type() {
    return TYPE * theme.scale();
  }

  private double left() {
    return LEFT * type();
  }

  /// The bar at an x, −1 outside.
  private int bar(double x) {
    SplitReading reading = shown;
    double across = x - left();
    if (reading == null || across < 0 || across >= getWidth() - left()) {
      return -1;
    }
    return (int) (across / (getWidth() - left()) * reading.timesteps());
  }

  private void hover(MouseEvent event) {
    int bar = bar(event.getX());
    if (bar >= 0) {
      tooltip.setText(says.apply(bar));
      Tooltip.install(this, tooltip);
    } else {
      Tooltip.uninstall(this, tooltip);
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    export.place(getWidth(), 0);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    SplitReading reading = shown;
    if (reading != null && getWidth() > left() && Double.isFinite(reading.reach())) {
      paint(gc, reading);
    }
  }

  private void paint(GraphicsContext gc, SplitReading reading) {
    double top = TOP * type();
    double room = getHeight() - top - BOTTOM * type();
    double all = reading.reach() + reading.depth();
    double scale = all > 0 ? room / all : 0;
    double zero = Math.rint(all > 0 ? top + reading.reach() * scale : top + room);
    double width = (getWidth() - left()) / reading.timesteps();
    gc.setFill(theme.palette().color(Tone.ACCENT_SOFT));
    gc.fillRect(left() + chosen * width, top, width, room);
    for (int k = 0; k < reading.timesteps(); k++) {
      pile(gc, reading, k, zero, scale);
    }
    gc.setFill(theme.palette().color(Tone.INK));
    gc.fillRect(left(), zero - theme.lineScale() / 2, getWidth() - left(), theme.lineScale());
    gc.setStroke(theme.palette().color(Tone.ACCENT));
    gc.setLineWidth(2 * theme.lineScale());
    gc.strokeRect(left() + chosen * width, top - theme.lineScale(), width - theme.lineScale(),
        room + 2 * theme.lineScale());
    axes(gc, reading, zero, top);
  }

  private void pile(GraphicsContext gc, SplitReading reading, int k, double zero, double scale) {
    double width = (getWidth() - left()) / reading.timesteps();
    double gap = Math.min(GAP * width, 3 * theme.scale());
    double x = left() + k * width + gap;
    double up = zero;
    double down = zero;
    double[] shares = reading.shares()[k];
    for (int loss = k; loss < shares.length; loss++) {
      double height = Math.abs(shares[loss]) * scale;
      double from = shares[loss] > 0 ? up : down;
      double to = shares[loss] > 0 ? up - height : down + height;
      gc.setFill(ByTimeBar.colour(new TimeGroup(loss, loss, shares[loss], 0), shares.length));
      double upper = Math.rint(Math.min(from, to));
      gc.fillRect(x, upper, width - 2 * gap, Math.rint(Math.max(from, to)) - upper);
      up = shares[loss] > 0 ? to : up;
      down = shares[loss] < 0 ? to : down;
    }
  }

  private void axes(GraphicsContext gc, SplitReading reading, double zero, double top) {
    gc.setFill(theme.palette().color(Tone.MUTED));
    gc.setFont(Fonts.regular(type()));
    gc.setTextAlign(TextAlignment.RIGHT);
    double middle = type() * 0.36;
    double edge = left() - type() / 2;
    gc.fillText("0", edge, zero + middle);
    if (reading.reach() > 0) {
      gc.fillText(numbers.size(reading.reach()), edge, top + middle);
    }
    gc.setTextAlign(TextAlignment.CENTER);
    double width = (getWidth() - left()) / reading.timesteps();
    int every = every(Math.max(1, (int) Math.ceil(APART * type() / width)));
    for (int k = 0; k < reading.timesteps(); k++) {
      if (k == 0 || ((k + 1) % every == 0 && (k + 0.5) * width > APART * type())) {
        gc.fillText(String.valueOf(k + 1), left() + (k + 0.5) * width, getHeight() - type() * 0.3);
      }
    }
  }

  private static int every(int least) {
    return List.of(1, 2, 5, 10, 20, 50, 100).stream().filter(each -> each >= least).findFirst().orElse(200);
  }
}
