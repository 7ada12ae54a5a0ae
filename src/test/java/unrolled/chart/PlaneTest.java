package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.chart.Series.Trait;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A plane is not stretched, whatever the picture's shape.
class PlaneTest {
  @ParameterizedTest
  @CsvSource({"960, 540", "500, 900", "600, 600"})
  void aUnitIsAsLongAcrossAsUpwards(double width, double height) {
    Axis axis = new Axis("direction", Scale.PLANE, -6, 6, false);
    Still still = Still.of(ChartSpec.of("plane", axis, axis, List.of(Series.of("a", "a",
        Points.of(new double[] {1}, new double[] {2}), Style.marks(Tone.INK, Marker.CIRCLE))
        .with(Trait.NAMED))), "");
    Rectangle2D room = new Rectangle2D.Double(0, 0, width, height);
    ChartTheme theme = new ChartTheme(Theme.LIGHT);
    Still wide = still.widened(theme, "plane", room);
    Plot plot = wide.plot(theme, "plane");
    plot.draw(new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_ARGB)
        .createGraphics(), room, _ -> {});
    double across = plot.place(1, 0).getX() - plot.place(0, 0).getX();
    double upwards = plot.place(0, 0).getY() - plot.place(0, 1).getY();
    assertEquals(1, across / upwards, 0.02);
    assertTrue(wide.x().low() <= -6 && wide.y().low() <= -6 && wide.x().high() >= 6 && wide.y().high() >= 6);
  }
}
