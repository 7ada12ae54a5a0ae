package unrolled.chart;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// What the colours of a [Raster] mean, from bottom to top; above them what is off the scale, below them exactly 0, where
/// the scale has such colours.
public final class ColorBar extends Region {
  private static final int STOPS = 12;
  private static final double TYPE = 12;
  private static final double BAR = 14;
  private static final double WIDTH = 62;

  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final ObservableValue<? extends ColorScale> colors;
  private final Canvas canvas = new Canvas();

  /// A bar for a scale.
  public ColorBar(String id, Strings strings, ObservableValue<Theme> theme,
      ObservableValue<? extends ColorScale> colors) {
    this.strings = strings;
    this.theme = theme;
    this.colors = colors;
    setId(id);
    getChildren().setAll(canvas);
    theme.subscribe(_ -> requestLayout());
    colors.subscribe(_ -> requestLayout());
    strings.languageProperty().subscribe(_ -> requestLayout());
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH * theme.getValue().scale();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint(canvas.getGraphicsContext2D());
  }

  private void paint(GraphicsContext gc) {
    ColorScale scale = colors.getValue();
    double em = TYPE * theme.getValue().scale();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setFont(Fonts.regular(em));
    gc.setTextBaseline(VPos.CENTER);
    gc.setLineWidth(theme.getValue().lineScale());
    double top = 2 * em;
    double bottom = getHeight() - 2 * em;
    Stop[] stops = new Stop[STOPS + 1];
    for (int i = 0; i <= STOPS; i++) {
      stops[i] = new Stop((double) i / STOPS, scale.at((double) i / STOPS));
    }
    piece(gc, top, bottom, new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops));
    Color above = scale.above();
    if (above != null) {
      piece(gc, em * 0.5, em * 1.5, above);
      write(gc, strings.get("chart.above"), em);
    }
    Color zero = scale.zero();
    if (zero != null) {
      piece(gc, getHeight() - 1.5 * em, getHeight() - 0.5 * em, zero);
      write(gc, "0", getHeight() - em);
    }
    ticks(gc, top, bottom, em);
  }

  private void piece(GraphicsContext gc, double top, double bottom, javafx.scene.paint.Paint fill) {
    double width = BAR * theme.getValue().scale();
    gc.setFill(fill);
    gc.fillRect(0.5, top, width, bottom - top);
    gc.setStroke(tone(Tone.MARK));
    gc.strokeRect(0.5, top, width, bottom - top);
  }

  private void ticks(GraphicsContext gc, double top, double bottom, double em) {
    for (ColorScale.Tick tick : colors.getValue().ticks((int) ((bottom - top) / (1.5 * em)))) {
      write(gc, tick.text(), bottom - (bottom - top) * tick.share());
    }
  }

  private void write(GraphicsContext gc, String text, double y) {
    gc.setFill(tone(Tone.MUTED));
    gc.fillText(text, (BAR + 5) * theme.getValue().scale(), y);
  }

  private Color tone(Tone tone) {
    return theme.getValue().palette().color(tone);
  }
}
