package unrolled.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import unrolled.ui.theme.Tone;

/// Paints what colours mean, from bottom to top; above them what is off the scale, below them exactly 0, where the
/// scale has such colours.
///
/// @param theme the look
/// @param above what stands beside the colour of what is off the scale
record BarPainter(ChartTheme theme, String above) {
  /// How wide it is, before the theme's scale.
  static final double WIDTH = 62;
  private static final int PIECES = 64;
  private static final double TYPE = 12;
  private static final double BAR = 14;

  /// Paints a bar at the left upper corner.
  void paint(Graphics2D g2, ColorScale scale, double height) {
    double em = TYPE * theme.scale();
    g2.setFont(theme.tickFont());
    g2.setStroke(new BasicStroke((float) theme.lineScale()));
    double top = 2 * em;
    double bottom = height - 2 * em;
    for (int i = PIECES; i > 0; i--) {
      double from = bottom - (bottom - top) * i / PIECES;
      g2.setPaint(ChartTheme.awt(scale.at((i - 0.5) / PIECES)));
      g2.fill(bar(from, bottom));
    }
    frame(g2, top, bottom);
    end(g2, scale.above(), above, 0.5 * em);
    end(g2, scale.zero(), "0", height - 1.5 * em);
    for (ColorScale.Tick tick : scale.ticks((int) ((bottom - top) / (1.5 * em)))) {
      write(g2, tick.text(), bottom - (bottom - top) * tick.share());
    }
  }

  private Rectangle2D bar(double top, double bottom) {
    return new Rectangle2D.Double(0.5, top, BAR * theme.scale(), bottom - top);
  }

  private void frame(Graphics2D g2, double top, double bottom) {
    g2.setPaint(theme.color(Tone.MARK));
    g2.draw(bar(top, bottom));
  }

  /// A colour beside the scale, where there is one.
  private void end(Graphics2D g2, javafx.scene.paint.@Nullable Color colour,
      String text, double top) {
    if (colour != null) {
      double em = TYPE * theme.scale();
      Color fill = ChartTheme.awt(colour);
      g2.setPaint(fill);
      g2.fill(bar(top, top + em));
      frame(g2, top, top + em);
      write(g2, text, top + em / 2);
    }
  }

  private void write(Graphics2D g2, String text, double middle) {
    FontMetrics metrics = g2.getFontMetrics();
    g2.setPaint(theme.color(Tone.MUTED));
    g2.drawString(text, (float) ((BAR + 5) * theme.scale()),
        (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0));
  }
}
