package unrolled.ui.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import unrolled.chart.Style;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A piece of a line as charts draw it: its colour and its dash, outlined in ink where the colour is too faint.
final class Swatch extends Region {
  private static final double LENGTH = 30;
  private static final double WIDTH = 3;
  private static final double OUTLINE = 1.5;

  private final Line outline = new Line();
  private final Line line = new Line();

  Swatch(Style style, ObservableValue<Theme> theme) {
    getChildren().setAll(outline, line);
    setMouseTransparent(true);
    theme.subscribe(now -> draw(style, now));
  }

  private void draw(Style style, Theme theme) {
    double width = WIDTH * theme.lineScale();
    double length = LENGTH * theme.scale();
    Palette palette = theme.palette();
    outline.setVisible(palette.needsOutline(style.tone(), Tone.PAPER));
    draw(outline, style, length, width + OUTLINE);
    draw(line, style, length, width);
    outline.setStroke(palette.color(Tone.INK));
    line.setStroke(palette.color(style.tone()));
    setMinSize(length, width + 2 * OUTLINE);
    setMaxSize(length, width + 2 * OUTLINE);
  }

  private static void draw(Line line, Style style, double length, double width) {
    double y = WIDTH / 2 + OUTLINE;
    line.setStartX(0);
    line.setEndX(length);
    line.setStartY(y);
    line.setEndY(y);
    line.setStrokeWidth(width);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    line.getStrokeDashArray().setAll(style.dash().pattern(WIDTH));
  }
}
