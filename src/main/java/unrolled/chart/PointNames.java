package unrolled.chart;

import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import unrolled.ui.theme.Tone;

/// The names of series beside their points, each where no other name and no point lies.
///
/// @param plot where the points are
/// @param theme the look
record PointNames(Plot plot, ChartTheme theme) {
  private static final double DOT = 5;
  private static final double GAP = 3;

  /// Writes the names of those series that have theirs written, onto a plot that was drawn.
  void draw(Graphics2D g2, List<Series> all) {
    g2.setPaint(theme.color(Tone.INK));
    for (Placed each : place(g2, all)) {
      Rectangle2D box = each.box();
      g2.drawString(each.name().series().name(), (float) box.getX(),
          (float) (box.getMaxY() - lines(g2, each.name()).getDescent()));
    }
  }

  /// Where each name stands.
  List<Placed> place(Graphics2D g2, List<Series> all) {
    List<Name> names = all.stream().filter(each -> each.is(Series.Trait.NAMED))
        .flatMap(each -> names(each).stream()).toList();
    double dot = DOT * theme.scale();
    List<Rectangle2D> taken = new ArrayList<>();
    names.forEach(each -> taken.add(new Rectangle2D.Double(each.at().getX() - dot, each.at().getY() - dot,
        2 * dot, 2 * dot)));
    List<Placed> placed = new ArrayList<>();
    g2.setFont(theme.tickFont());
    for (Name name : names) {
      LineMetrics lines = lines(g2, name);
      double width = g2.getFontMetrics().stringWidth(name.series().name());
      Placed free = free(name, width, lines.getAscent() + lines.getDescent(), taken);
      taken.add(free.box());
      placed.add(free);
    }
    return placed;
  }

  private static LineMetrics lines(Graphics2D g2, Name name) {
    return g2.getFont().getLineMetrics(name.series().name(), g2.getFontRenderContext());
  }

  /// A name that has its place.
  record Placed(Name name, Side side, Rectangle2D box) {}

  /// A series and one of its points.
  record Name(Series series, Point2D at) {}

  private List<Name> names(Series series) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < series.points().size(); i++) {
      if (plot.shows(series, i)) {
        names.add(new Name(series, plot.place(series.points().x(i), series.points().y(i))));
      }
    }
    return names;
  }

  /// Where nothing else lies and the plot does not end; beside it where all is full.
  private Placed free(Name name, double width, double height, List<Rectangle2D> taken) {
    Point2D at = name.at();
    double off = (DOT + GAP) * theme.scale();
    List<Placed> ways = List.of(
        new Placed(name, Side.RIGHT, box(at.getX() + off, at.getY() - height / 2, width, height)),
        new Placed(name, Side.LEFT, box(at.getX() - off - width, at.getY() - height / 2, width, height)),
        new Placed(name, Side.ABOVE, box(at.getX() - width / 2, at.getY() - off - height, width, height)),
        new Placed(name, Side.BELOW, box(at.getX() - width / 2, at.getY() + off, width, height)));
    Rectangle2D area = plot.area();
    return ways.stream().filter(each -> area.contains(each.box()))
        .filter(each -> taken.stream().noneMatch(each.box()::intersects)).findFirst()
        .orElse(ways.get(at.getX() + off + width > area.getMaxX() ? 1 : 0));
  }

  private static Rectangle2D box(double left, double top, double width, double height) {
    return new Rectangle2D.Double(left, top, width, height);
  }
}
