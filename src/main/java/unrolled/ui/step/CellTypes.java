package unrolled.ui.step;

import java.util.HashMap;
import java.util.Map;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;

/// How large, and with how many decimals, the numbers of a group of cells are written.
final class CellTypes {
  private static final double LARGEST_TYPE = 12;
  private static final double LEAST_TYPE = 6.9;

  private final Ink ink;
  private final Map<Widest, Double> widest = new HashMap<>();

  CellTypes(Ink ink) {
    this.ink = ink;
  }

  /// Forgets what was measured: other numbers are shown from now on.
  void clear() {
    widest.clear();
  }

  /// How the lines of a group's cells are written.
  ///
  /// @param one a cell
  /// @param roomy whether it has room for two lines
  Lines lines(CellNumbers numbers, Cells cells, Box one, boolean roomy) {
    boolean lower = numbers.lower().length > 0;
    boolean compares = numbers.compares();
    double line = lower && roomy ? one.height() / 2 : one.height();
    double rest = lower && !roomy ? one.width() - CellLines.STRIP : one.width();
    boolean single = lower && !roomy;
    return new Lines(
        single && !compares
            ? Type.NONE
            : of(numbers.upper(), cells, compares ? rest : one.width(), line, false),
        single && compares ? Type.NONE : of(numbers.lower(), cells, rest, line, compares),
        single || !compares ? Type.NONE : beside(numbers, cells, one.width() / 2, line));
  }

  /// One size for all numbers of a group: as large as the box of a line allows; where four decimals do not fit, two,
  /// and where those do not, none.
  private Type of(double[] numbers, Cells cells, double width, double height, boolean signed) {
    double size = Math.min(LARGEST_TYPE, height * 0.76);
    double smallest = LEAST_TYPE / ink.zoom();
    if (numbers.length == 0 || size * ink.zoom() < LEAST_TYPE) {
      return Type.NONE;
    }
    for (boolean brief : new boolean[] {false, true}) {
      double wide = widest.computeIfAbsent(
          new Widest(numbers, cells.first(), cells.rows() * cells.columns(), brief, signed), this::measure);
      double fits = Math.min(size, (width - (brief ? 1.5 : 3)) / wide);
      if (fits >= (brief ? smallest : Math.max(smallest, size * 0.7))) {
        return new Type(fits, brief, signed);
      }
    }
    return Type.NONE;
  }

  /// The same for what was before and what is now.
  private Type beside(CellNumbers numbers, Cells cells, double width, double height) {
    Type then = of(numbers.before(), cells, width, height, false);
    Type now = of(numbers.upper(), cells, width, height, false);
    return then.size() == 0 || now.size() == 0
        ? Type.NONE
        : new Type(Math.min(then.size(), now.size()), then.brief() || now.brief(), false);
  }

  private double measure(Widest of) {
    Type written = new Type(1, of.brief, of.signed);
    double most = 0;
    for (int i = of.first; i < of.first + of.count; i++) {
      most = Math.max(most, ink.width(written.write(of.numbers[i], ink), 1, false));
    }
    return most;
  }

  /// The widest of some numbers: the same as long as the array is the same one, which is as long as nothing is stepped.
  private record Widest(double[] numbers, int first, int count, boolean brief, boolean signed) {}

  /// How the lines of a cell are written.
  ///
  /// @param above the first
  /// @param below the second
  /// @param beside the first, where it is shared with what was before
  record Lines(Type above, Type below, Type beside) {}

  /// How numbers are written.
  ///
  /// @param size of type, 0 for not at all
  /// @param brief whether with two decimals
  /// @param signed whether with a sign in any case
  record Type(double size, boolean brief, boolean signed) {
    static final Type NONE = new Type(0, false, false);

    String write(double value, Ink ink) {
      String text = brief ? ink.brief(value) : ink.number(value);
      return signed && value > 0 ? "+" + text : text;
    }
  }
}
