package unrolled.ui.formula;

import java.util.List;

/// Where a formula goes on in another line: before an operator, or after a comma.
final class Breaks {
  private Breaks() {}

  /// The line of each piece, counted from 0.
  ///
  /// @param widths of the pieces
  /// @param room the width of a line; a piece that is wider has a line of its own
  static int[] lines(List<Part> parts, double[] widths, double room) {
    int[] lines = new int[widths.length];
    double used = 0;
    int line = 0;
    for (int i = 0; i < widths.length; i++) {
      double needed = mayBreakBefore(parts, i) ? word(parts, widths, i) : widths[i];
      if (used > 0 && used + Math.min(needed, room) > room) {
        line++;
        used = 0;
      }
      lines[i] = line;
      used += widths[i];
    }
    return lines;
  }

  private static boolean mayBreakBefore(List<Part> parts, int index) {
    return parts.get(index).text().startsWith(" ")
        || (index > 0 && parts.get(index - 1).text().endsWith(", "));
  }

  private static double word(List<Part> parts, double[] widths, int from) {
    double width = widths[from];
    for (int i = from + 1; i < widths.length && !mayBreakBefore(parts, i); i++) {
      width += widths[i];
    }
    return width;
  }
}
