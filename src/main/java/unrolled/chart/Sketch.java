package unrolled.chart;

import java.awt.Graphics2D;
import java.util.List;

/// Signs and lines that are no chart, such as a formula.
///
/// @param name what it shows
/// @param seen what is seen, for those who cannot see it
/// @param painter draws it
/// @param body draws it where its title stands above it already
/// @param table its numbers, a line each below a heading; empty where they are not given
public record Sketch(String name, String seen, Painter painter, Painter body, List<List<Object>> table)
    implements Shown {
  /// @param table copied
  public Sketch {
    table = table.stream().map(List::copyOf).toList();
  }

  @Override
  public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
    painter.draw(g2, width, height, look, ground);
  }
}
