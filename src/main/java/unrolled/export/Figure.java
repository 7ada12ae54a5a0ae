package unrolled.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import unrolled.chart.BarStill;
import unrolled.chart.ChartLook;
import unrolled.chart.Painter;
import unrolled.chart.Shown;
import unrolled.chart.Sketch;
import unrolled.chart.Still;

/// One thing that leaves the window.
public sealed interface Figure {
  /// What is said about it.
  Caption caption();

  /// Something that is drawn anew in any look and size: lines, areas and letters.
  sealed interface Drawn extends Figure, Painter {
    /// What draws it.
    Painter painter();

    /// What draws it where its title stands above it already, as on a slide.
    Painter body();

    @Override
    default void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
      painter().draw(g2, width, height, look, ground);
    }
  }

  /// What a node showed.
  static Drawn of(Caption caption, Shown shown) {
    return switch (shown) {
      case Still still -> new Chart(caption, still);
      case BarStill bars -> new Bars(caption, bars);
      case Sketch sketch -> new Diagram(caption, sketch, sketch.body(), sketch.table());
    };
  }

  /// A chart.
  ///
  /// @param still the chart as it was
  record Chart(Caption caption, Still still) implements Drawn {
    @Override
    public Painter painter() {
      return still;
    }

    @Override
    public Painter body() {
      return still.body();
    }
  }

  /// Bars.
  ///
  /// @param still the bars as they were
  record Bars(Caption caption, BarStill still) implements Drawn {
    @Override
    public Painter painter() {
      return still;
    }

    @Override
    public Painter body() {
      return still.body();
    }
  }

  /// A diagram, a formula or a text.
  ///
  /// @param painter draws it
  /// @param body draws it where its title stands above it already, as on a slide
  /// @param table its numbers, a line each below a heading; empty where they are not given
  record Diagram(Caption caption, Painter painter, Painter body, List<List<Object>> table) implements Drawn {
    /// One that has no title and no numbers of its own.
    public Diagram(Caption caption, Painter painter) {
      this(caption, painter, painter, List.of());
    }
  }

  /// A picture as it is.
  ///
  /// @param image its pixels
  record Picture(Caption caption, BufferedImage image) implements Figure {}
}
