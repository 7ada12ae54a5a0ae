package unrolled.chart;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.OwnKeys;

/// A chart as a node. It is drawn in the pulse after something has changed, once, and not at all while nothing does.
///
/// Under the pointer, and with the arrows when it has the focus, a point is read with every digit, or a place of its
/// colours; a rectangle drawn with the mouse, Ctrl with the wheel, + and − zoom, a double click or 0 shows everything
/// again. What is zoomed to moves with Shift and the mouse, and follows the point that is read with the arrows.
public final class ChartView extends Region implements OwnKeys, Leaving {
  private final Strings strings;
  private final Numbers numbers;
  private final ObservableValue<Theme> theme;
  private final Canvas canvas = new Canvas();
  private final ReadoutPane over = new ReadoutPane();
  private final ExportButton export;
  private final ChartKeys keys;
  private final ReadOnlyObjectWrapper<@Nullable Pick> picked = new ReadOnlyObjectWrapper<>();
  private PointHandler handler = new PointHandler() {};
  private Subscription watching = Subscription.EMPTY;
  private @Nullable ChartSpec spec;
  private @Nullable Plot plot;
  private final ChartWindow window = ChartWindow.empty();
  private boolean dirty = true;

  /// An empty chart.
  ///
  /// @param id the name of the node
  public ChartView(String id, Strings strings, ObservableValue<Theme> theme) {
    this.strings = strings;
    this.theme = theme;
    numbers = new Numbers(strings);
    setId(id);
    getStyleClass().addAll("u-chart", STYLE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    export = new ExportButton(this, strings);
    export.setManaged(false);
    getChildren().setAll(canvas, over, export);
    new ChartInput(this, over);
    keys = new ChartKeys(this, new ChartMenu(this, strings));
    theme.subscribe(_ -> rebuild());
    strings.languageProperty().subscribe(_ -> soil());
    picked.subscribe(_ -> requestLayout());
  }

  /// Shows a chart from now on. What was zoomed to stays while the axes have the same ends.
  public void show(ChartSpec other) {
    watching.unsubscribe();
    watching = other.series().stream()
        .map(series -> series.points().watch(this::soil))
        .reduce(Subscription.EMPTY, Subscription::and);
    Raster raster = other.raster();
    watching = raster == null ? watching : watching.and(raster.watch(this::soil));
    spec = other;
    window.show(other);
    rebuild();
  }

  /// What a screen does with points that are clicked or moved.
  public void setPointHandler(PointHandler other) {
    handler = other;
  }

  PointHandler handler() {
    return handler;
  }

  private void rebuild() {
    ChartSpec shown = spec;
    plot = shown == null ? null : new Plot(shown, new ChartTheme(theme.getValue()), window.x(), window.y());
    soil();
  }

  /// Draws anew in the next pulse.
  void soil() {
    dirty = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = Math.max(0, Math.floor(getWidth() - left - snappedRightInset()));
    double height = Math.max(0, Math.floor(getHeight() - top - snappedBottomInset()));
    dirty |= width != canvas.getWidth() || height != canvas.getHeight();
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.relocate(left, top);
    over.resizeRelocate(left, top, width, height);
    export.place(left + width, top);
    Plot drawn = plot;
    if (drawn != null && width >= 1 && height >= 1) {
      draw(drawn);
      read(drawn);
      over.mark(drawn, Objects.requireNonNull(spec), handler);
    }
  }

  private void draw(Plot drawn) {
    if (dirty) {
      dirty = false;
      Still.grow(Objects.requireNonNull(spec), window.x(), window.y());
      drawn.draw(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight());
    }
  }

  private void read(Plot drawn) {
    ChartSpec shown = Objects.requireNonNull(spec);
    Picks picks = Picks.of(drawn, shown);
    Pick pick = picked.get();
    if (pick == null || !picks.shows(pick)) {
      picked.set(null);
      over.hideReading();
      setAccessibleText(shown.name());
      return;
    }
    Point2D values = picks.values(pick);
    String text = picks.series(pick).map(series -> words(series, pick.index()))
        .orElseGet(() -> shown.cells().at(pick.index(), pick.series()));
    over.read(drawn.place(values.getX(), values.getY()), drawn.area().getMaxY(), text);
    setAccessibleText(shown.name() + "\n" + text);
  }

  /// What can be read; null before the first drawing.
  @Nullable
  Picks picks() {
    Plot drawn = plot;
    return drawn == null ? null : Picks.of(drawn, Objects.requireNonNull(spec));
  }

  /// A point in words, with every digit.
  private String words(Series series, int index) {
    ChartSpec shown = Objects.requireNonNull(spec);
    String name = series.says().apply(index);
    String values = strings.get("chart.point", shown.x().label(), numbers.full(series.points().x(index)),
        shown.y().label(), numbers.full(series.points().y(index)));
    return name.isEmpty() ? values : name + "\n" + values;
  }

  /// Begins anew: axes that have grown are as short again as they were.
  public void begin() {
    window.begin();
    soil();
  }

  /// Everything again after zooming.
  public void showAll() {
    window.reset();
    soil();
  }

  /// The point that is read, null for none.
  public ReadOnlyObjectProperty<@Nullable Pick> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /// Reads a point, or none.
  public void pick(@Nullable Pick pick) {
    picked.set(pick);
  }

  /// Reads a point wherever it lies: what is zoomed to moves so far that it is shown.
  void reveal(Pick pick) {
    Picks picks = Objects.requireNonNull(picks());
    if (!picks.shows(pick)) {
      window.reveal(picks.values(pick));
      soil();
    }
    picked.set(pick);
  }

  /// Where a point of a series is drawn, in this node's coordinates; for tests and for what is laid over a chart. Null
  /// before the first drawing.
  public @Nullable Point2D placeOf(double atX, double atY) {
    return plot == null
        ? null
        : plot.place(atX, atY).add(snappedLeftInset(), snappedTopInset());
  }

  /// The values at a place in this node's coordinates; null before the first drawing and outside of the axes.
  public @Nullable Point2D valuesAt(double left, double top) {
    Plot drawn = plot;
    double inX = left - snappedLeftInset();
    double inY = top - snappedTopInset();
    return drawn == null || !drawn.area().contains(inX, inY) ? null : drawn.values(inX, inY);
  }

  /// The chart as it is now, null before anything was shown.
  @Override
  public @Nullable Still shown() {
    ChartSpec shown = spec;
    if (shown == null) {
      return null;
    }
    Still.grow(shown, window.x(), window.y());
    return Still.of(shown, window.x(), window.y(), strings.get("chart.above"));
  }

  @Nullable
  Plot plot() {
    return plot;
  }

  ChartWindow window() {
    return window;
  }

  @Override
  public boolean keeps(KeyEvent event) {
    return keys.keeps(event);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320 * theme.getValue().scale();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 220 * theme.getValue().scale();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 90;
  }
}
