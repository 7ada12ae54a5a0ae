package unrolled.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import unrolled.ui.theme.Palette;

/// A chart of bars as it was at one moment: what can be drawn anywhere, by any thread.
///
/// @param name what it shows
/// @param across what the bars stand for
/// @param upwards what their lengths are
/// @param bars the name of each bar
/// @param pieces what each bar is piled up from
/// @param sideways whether bars lie, the first one uppermost, which leaves room for their names
public record BarStill(String name, String across, String upwards, List<String> bars, List<Piece> pieces,
    boolean sideways) implements Shown {
  /// More names than these would not be told apart.
  private static final int MOST_NAMED = 8;

  /// One piece of every bar.
  ///
  /// @param name what it is
  /// @param paint its colour
  /// @param numbers its length in each bar, NaN where a bar has none; what is below 0 hangs down
  public record Piece(String name, Paint paint, double[] numbers) {}

  /// A colour in any look.
  @FunctionalInterface
  public interface Paint {
    /// Its colour among those of a look.
    javafx.scene.paint.Color in(Palette palette);
  }

  /// @param bars copied
  /// @param pieces copied; one that no bar has is left out
  public BarStill {
    bars = List.copyOf(bars);
    pieces = pieces.stream().filter(BarStill::isSomewhere).toList();
  }

  private static boolean isSomewhere(Piece piece) {
    return IntStream.range(0, piece.numbers().length).anyMatch(i -> !Double.isNaN(piece.numbers()[i]));
  }

  /// Whether the names of the pieces are given.
  public boolean legend() {
    return pieces.size() > 1 && pieces.size() <= MOST_NAMED;
  }

  /// What all pieces of a bar add up to.
  public double sum(int bar) {
    return pieces.stream().mapToDouble(piece -> piece.numbers()[bar]).filter(Double::isFinite).sum();
  }

  /// Draws it with its name above.
  @Override
  public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
    ChartTheme theme = look.of(width, height);
    Still.begin(g2, width, height, theme, ground);
    JFreeChart chart = BarPlot.of(this, theme);
    chart.setTitle(theme.title(name));
    chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
  }

  @Override
  public Painter body() {
    return (g2, width, height, look, ground) -> {
      ChartTheme theme = look.of(width, height);
      Still.begin(g2, width, height, theme, ground);
      BarPlot.of(this, theme).draw(g2, new Rectangle2D.Double(0, 0, width, height));
    };
  }

  /// The colour of a piece, for AWT.
  static Color awt(Piece piece, Palette palette) {
    return ChartTheme.awt(piece.paint().in(palette));
  }
}
