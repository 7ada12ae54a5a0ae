package unrolled.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart as data: everything but the numbers in its [Points], which may go on changing while it is shown.
///
/// @param name what it shows, for screen readers
/// @param x the axis across
/// @param y the axis upwards
/// @param series what is drawn, the first at the bottom
/// @param guides lines across the whole chart
/// @param legend whether the names of the series stand below it
/// @param raster colours, which are read instead of points; null for none
/// @param cells says what stands at a place of the colours
public record ChartSpec(
    String name, Axis x, Axis y, List<Series> series, List<Guide> guides, boolean legend,
    @Nullable Raster raster, CellWords cells) {
  /// @param series copied
  /// @param guides copied
  public ChartSpec {
    series = List.copyOf(series);
    guides = List.copyOf(guides);
  }

  /// A chart with a legend.
  public static ChartSpec of(String name, Axis x, Axis y, List<Series> series) {
    return new ChartSpec(name, x, y, series, List.of(), true, null, (_, _) -> "");
  }

  /// The same under another name.
  public ChartSpec named(String other) {
    return new ChartSpec(other, x, y, series, guides, legend, raster, cells);
  }

  /// The same with lines across it.
  public ChartSpec guided(List<Guide> lines) {
    return new ChartSpec(name, x, y, series, lines, legend, raster, cells);
  }

  /// The same without a legend.
  public ChartSpec withoutLegend() {
    return new ChartSpec(name, x, y, series, guides, false, raster, cells);
  }

  /// The same over colours.
  ///
  /// @param says what stands at each of their places
  public ChartSpec over(Raster colours, CellWords says) {
    return new ChartSpec(name, x, y, series, guides, legend, colours, says);
  }
}
