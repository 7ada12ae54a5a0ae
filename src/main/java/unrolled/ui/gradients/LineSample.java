package unrolled.ui.gradients;

import javafx.beans.value.ObservableValue;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import unrolled.chart.Style;
import unrolled.ui.theme.Theme;

/// A piece of a run's line, as the charts draw it.
final class LineSample extends Line {
  private static final double LENGTH = 30;
  private static final double WIDTH = 3;

  LineSample(Style style, ObservableValue<Theme> theme) {
    super(0, 0, LENGTH, 0);
    theme.subscribe(now -> {
      double width = WIDTH * now.lineScale();
      setEndX(LENGTH * now.scale());
      setStroke(now.palette().color(style.tone()));
      setStrokeWidth(width);
      setStrokeLineCap(StrokeLineCap.BUTT);
      getStrokeDashArray().setAll(style.dash().pattern(width));
    });
  }
}
