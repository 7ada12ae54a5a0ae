package unrolled.chart;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.data.xy.AbstractXYDataset;

/// What JFreeChart reads: of each series the points that are worth drawing. It is prepared before every drawing and
/// fires no events, since who draws it is asked by the pulse.
final class SeriesDataset extends AbstractXYDataset {
  private final List<Series> series;
  private final List<Decimation> drawn;
  private Scale vertical = Scale.LINEAR;

  SeriesDataset(List<Series> series) {
    this.series = series;
    drawn = Stream.generate(Decimation::new).limit(series.size()).toList();
  }

  /// Chooses what is drawn.
  void prepare(AxisWindow x, AxisWindow y, int columns) {
    vertical = y.axis().scale();
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
    double y = drawn.get(index).y(item);
    return vertical.shows(y) ? y : Double.NaN;
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
