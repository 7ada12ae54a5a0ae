package unrolled.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.data.xy.AbstractXYDataset;

/// What JFreeChart reads: of each series the points that are worth drawing. It is prepared before every drawing and
/// fires no events, since who draws it is asked by the pulse.
final class SeriesDataset extends AbstractXYDataset {
  private final List<Series> series;
  private final List<Decimation> drawn;
  private AxisWindow vertical = new AxisWindow(Axis.linear("", 0, 1));

  SeriesDataset(List<Series> series) {
    this.series = series;
    drawn = Stream.generate(Decimation::new).limit(series.size()).toList();
  }

  /// Chooses what is drawn.
  void prepare(AxisWindow x, AxisWindow y, int columns) {
    vertical = y;
    for (int i = 0; i < series.size(); i++) {
      drawn.get(i).choose(series.get(i).points(), x, columns);
    }
  }

  @Override
  public int getSeriesCount() {
    return series.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int index) {
    return series.get(index).name();
  }

  @Override
  public int getItemCount(int index) {
    return drawn.get(index).size();
  }

  @Override
  public double getXValue(int index, int item) {
    return drawn.get(index).x(item);
  }

  @Override
  public double getYValue(int index, int item) {
    double y = vertical.placed(drawn.get(index).y(item));
    return vertical.axis().scale().shows(y) ? y : Double.NaN;
  }

  /// Whether a point stands at an edge, −1 for the lower and 1 for the upper, and the line comes or goes on from
  /// elsewhere; 0 where there is nothing to mark.
  int leaves(int index, int item) {
    int beyond = beyond(index, item);
    boolean inside = item > 0 && beyond(index, item - 1) == beyond
        && item < getItemCount(index) - 1 && beyond(index, item + 1) == beyond;
    return inside ? 0 : beyond;
  }

  private int beyond(int index, int item) {
    return item < getItemCount(index) ? vertical.beyond(drawn.get(index).y(item)) : 0;
  }

  @Override
  public Number getX(int index, int item) {
    return getXValue(index, item);
  }

  @Override
  public Number getY(int index, int item) {
    return getYValue(index, item);
  }
}
