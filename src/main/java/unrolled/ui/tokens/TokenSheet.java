package unrolled.ui.tokens;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.IntFunction;
import unrolled.chart.ChartLook;
import unrolled.chart.Painter;

/// Texts beside each other on any graphics, their type as large as there is room for, with what their colours mean.
/// What would have to be smaller than can be read is left out, and it is said how much that is.
///
/// @param title what stands above them; empty for nothing
/// @param columns the texts
/// @param words what is written beside them
public record TokenSheet(String title, List<Column> columns, Words words) implements Painter {
  /// @param columns copied, at least one
  public TokenSheet {
    columns = List.copyOf(columns);
  }

  /// A text.
  ///
  /// @param heading what stands above it; empty for nothing
  /// @param text what is shown of it
  public record Column(String heading, TokenText text) {}

  /// What is written beside the texts.
  ///
  /// @param above beside the colour of what is off the scale
  /// @param more below a text that goes on with so many tokens
  public record Words(String above, IntFunction<String> more) {}

  /// The same where its title stands above it already.
  public TokenSheet untitled() {
    return new TokenSheet("", columns, words);
  }

  @Override
  public void draw(Graphics2D g2, double width, double height, ChartLook look, boolean ground) {
    new SheetPen(g2, look, width, height).draw(this, ground);
  }
}
