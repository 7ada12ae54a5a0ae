package unrolled.chart;

import java.awt.Graphics2D;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// What the colours of a [Raster] mean, beside it.
public final class ColorBar extends Region {
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

  /// How wide a bar is in a picture.
  ///
  /// @param scale of its type, as a multiple of the normal one
  public static double width(double scale) {
    return BarPainter.WIDTH * scale;
  }

  /// What colours mean.
  ///
  /// @param above what stands beside the colour of what is off the scale
  public record Meaning(ColorScale colors, String above) {}

  /// Paints a bar at the left upper corner of a picture.
  ///
  /// @param room the width and height of the whole picture
  /// @param height of the bar
  public static void paint(Graphics2D g2, Meaning meaning, ChartLook look, Dimension2D room,
      double height) {
    new BarPainter(look.of(room.getWidth(), room.getHeight()), meaning.above()).paint(g2,
        meaning.colors().in(look.palette()),
        height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(theme.getValue().scale());
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.save();
    FXGraphics2D g2 = new FXGraphics2D(gc);
    g2.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    new BarPainter(new ChartTheme(theme.getValue()), strings.get("chart.above")).paint(g2, colors.getValue(),
        getHeight());
    gc.restore();
  }
}
