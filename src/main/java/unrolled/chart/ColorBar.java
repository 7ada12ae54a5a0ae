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
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.theme.Viridis;

/// What the colours of a [Raster] mean: powers of ten from bottom to top; above them what is off the scale, below them
/// exactly 0.
public final class ColorBar extends Region {
  private static final int STOPS = 12;
  private static final double TYPE = 12;
  private static final double BAR = 14;
  private static final double WIDTH = 62;

  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final ObservableValue<LogColors> colors;
  private final Canvas canvas = new Canvas();

  /// A bar for a scale.
  public ColorBar(String id, Strings strings, ObservableValue<Theme> theme,
      ObservableValue<LogColors> colors) {
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
    double em = TYPE * theme.getValue().scale();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setFont(Fonts.regular(em));
    gc.setTextBaseline(VPos.CENTER);
    gc.setLineWidth(theme.getValue().lineScale());
    double top = 2 * em;
    double bottom = getHeight() - 2 * em;
    Stop[] stops = new Stop[STOPS + 1];
    for (int i = 0; i <= STOPS; i++) {
      stops[i] = new Stop((double) i / STOPS, Viridis.at((double) i / STOPS));
    }
    piece(gc, top, bottom, new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops));
    piece(gc, em * 0.5, em * 1.5, colors.getValue().above());
    piece(gc, getHeight() - 1.5 * em, getHeight() - 0.5 * em, colors.getValue().zero());
    write(gc, strings.get("chart.above"), em);
    write(gc, "0", getHeight() - em);
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
    LogColors scale = colors.getValue();
    int decades = scale.highest() - scale.lowest();
    int every = (int) Math.max(1, Math.ceil(decades * 1.5 * em / (bottom - top)));
    for (int power = scale.highest(); power >= scale.lowest(); power -= every) {
      double y = bottom - (bottom - top) * (power - scale.lowest()) / decades;
      write(gc, power == 0 ? "1" : "10" + Numbers.superscript(power), y);
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
