package unrolled.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis upwards whose whole numbers have names: as many of them as there is room for, from the uppermost on.
final class NamesAxis extends NumberAxis {
  private final List<String> names;

  NamesAxis(Axis axis) {
    super(axis.label());
    names = axis.names();
  }

  @Override
  public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double apart = Math.abs(valueToJava2D(2, area, edge) - valueToJava2D(1, area, edge));
    int every = Math.max(1, (int) Math.ceil(getTickLabelFont().getSize2D() / apart));
    List<NumberTick> ticks = new ArrayList<>();
    for (int at = names.size(); at >= 1; at -= every) {
      ticks.add(
          new NumberTick(at, names.get(at - 1), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
    }
    return ticks;
  }
}
