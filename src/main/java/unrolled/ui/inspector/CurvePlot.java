package unrolled.ui.inspector;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A unit's place on its activation curve, with the tangent there.
final class CurvePlot extends VBox {
  private static final double WIDTH = 260;
  private static final double HEIGHT = 110;
  private static final double REACH = 4;
  private static final double POINT = 5;

  private final Strings strings;
  private final Numbers numbers;
  private final ObservableValue<Theme> theme;
  private final Label heading = new Label();
  private final Label words = new Label();
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

  CurvePlot(Strings strings, Numbers numbers, ObservableValue<Theme> theme) {
    this.strings = strings;
    this.numbers = numbers;
    this.theme = theme;
    heading.getStyleClass().add("u-inspector-heading");
    words.getStyleClass().add("u-inspector-text");
    words.setWrapText(true);
    getStyleClass().add("u-inspector-section");
    setId("inspector-curve");
    getChildren().setAll(heading, canvas, words);
  }

  void show(@Nullable CurvePoint point) {
    setVisible(point != null);
    setManaged(point != null);
    if (point == null) {
      return;
    }
    heading.setText(strings.get("inspector.curve"));
    words.setText(strings.get(point.isSaturated() ? "inspector.slope.saturated" : "inspector.slope",
        point.function().id().replace('_', ' '), numbers.format(point.input()),
        numbers.format(point.output()),
        numbers.format(point.slope())));
    paint(point);
  }

  private void paint(CurvePoint point) {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Palette palette = theme.getValue().palette();
    double reach = Math.max(REACH, Double.isFinite(point.input()) ? Math.abs(point.input()) * 1.15 : REACH);
    double top =
        Math.max(Math.abs(point.function().value(reach)), Math.abs(point.function().value(-reach))) * 1.15;
    gc.clearRect(0, 0, WIDTH, HEIGHT);
    gc.setStroke(palette.color(Tone.HAIRLINE));
    gc.setLineWidth(1);
    gc.strokeLine(0, y(0, top), WIDTH, y(0, top));
    gc.strokeLine(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
    gc.setStroke(palette.color(Tone.FORWARD));
    gc.setLineWidth(2 * theme.getValue().lineScale());
    gc.beginPath();
    for (int x = 0; x <= WIDTH; x += 2) {
      double z = (x / WIDTH - 0.5) * 2 * reach;
      gc.lineTo(x, y(point.function().value(z), top));
    }
    gc.stroke();
    tangent(gc, palette, point, reach, top);
  }

  private void tangent(GraphicsContext gc, Palette palette, CurvePoint point, double reach, double top) {
    if (!Double.isFinite(point.input()) || !Double.isFinite(point.output())) {
      return;
    }
    double half = reach / 4;
    gc.setStroke(palette.color(Tone.INK));
    gc.setLineWidth(1.2 * theme.getValue().lineScale());
    gc.strokeLine(
        x(point.input() - half, reach),
        y(point.output() - half * point.slope(), top),
        x(point.input() + half, reach),
        y(point.output() + half * point.slope(), top));
    gc.setFill(palette.color(Tone.FORWARD));
    gc.fillOval(x(point.input(), reach) - POINT, y(point.output(), top) - POINT, 2 * POINT, 2 * POINT);
  }

  private static double x(double z, double reach) {
    return (z / reach + 1) / 2 * WIDTH;
  }

  private static double y(double value, double top) {
    return (1 - value / top) / 2 * HEIGHT;
  }
}
