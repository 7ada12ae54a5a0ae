package unrolled.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A logarithmic axis with a tick at every power of ten, or every few where they are many, and at 2 and 5 times a power
/// where they are few.
final class DecadeAxis extends LogAxis {
  private static final double PIXELS_A_TICK = 30;
  private static final double[] PARTS = {1, 2, 5};
  private static final double[] FINE = {1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9};

  DecadeAxis(String label) {
    super(label);
    setSmallestValue(Double.MIN_NORMAL);
    setMinorTickMarksVisible(false);
  }

  @Override
  public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean upright = RectangleEdge.isLeftOrRight(edge);
    double pixels = upright ? area.getHeight() : area.getWidth() / 2;
    TextAnchor anchor = upright ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    double type = getTickLabelFont().getSize2D() / 12;
    return ticks(getLowerBound(), getUpperBound(), pixels / type).stream()
        .map(value -> new NumberTick(value, TickFormat.power(value), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  /// The values that are marked between two ends.
  static List<Double> ticks(double low, double high, double pixels) {
    double decades = Math.log10(high) - Math.log10(low);
    double[] parts = decades > 2 ? new double[] {1} : decades > 0.8 ? PARTS : FINE;
    int every = (int) Math.max(1, Math.ceil(decades * PIXELS_A_TICK / pixels));
    List<Double> ticks = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(low));
    for (int power = first; power <= Math.log10(high); power++) {
      for (double part : parts) {
        double value = part * Math.pow(10, power);
        if (value >= low && value <= high && Math.floorMod(power, every) == 0) {
          ticks.add(value);
        }
      }
    }
    return ticks;
  }
}
