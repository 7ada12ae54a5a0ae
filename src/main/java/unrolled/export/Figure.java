package unrolled.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import unrolled.chart.BarStill;
import unrolled.chart.ChartLook;
import unrolled.chart.Still;

/// One thing that leaves the window.
public sealed interface Figure {
  /// What is said about it.
  Caption caption();

  /// Something that is drawn anew in any look and size: lines, areas and letters.
  sealed interface Drawn extends Figure {
    /// Draws it; any thread may.
    ///
    /// @param ground whether its ground is filled; else what lies below it is seen
    void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground);
  }

  /// A chart.
  ///
  /// @param still the chart as it was
  record Chart(Caption caption, Still still) implements Drawn {
    @Override
    public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
      still.draw(g2, width, height, look, ground);
    }
  }

  /// Bars.
  ///
  /// @param still the bars as they were
  record Bars(Caption caption, BarStill still) implements Drawn {
    @Override
    public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
      still.draw(g2, width, height, look, ground);
    }
  }

  /// A diagram.
  ///
  /// @param painter draws it
  record Diagram(Caption caption, Painter painter) implements Drawn {
    @Override
    public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
      painter.draw(g2, width, height, look, ground);
    }
  }

  /// Draws a diagram.
  @FunctionalInterface
  interface Painter {
    /// Draws it; any thread may.
    ///
    /// @param ground whether its ground is filled
    void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground);
  }

  /// A picture as it is.
  ///
  /// @param image its pixels
  record Picture(Caption caption, BufferedImage image) implements Figure {}
}
