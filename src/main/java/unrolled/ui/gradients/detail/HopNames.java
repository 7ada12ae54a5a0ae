package unrolled.ui.gradients.detail;

/// How a hop's matrices and their numbers are written.
final class HopNames {
  private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";

  private HopNames() {}

  /// `∂h₅/∂h₄`, `∂(h₅, c₅)/∂(h₄, c₄)`, `diag(f₅)`.
  static String of(HopMatrix matrix, HopReading reading) {
    String now = subscript(reading.choice().time() + 1);
    String before = subscript(reading.choice().time());
    return switch (matrix) {
      case HIDDEN -> "∂h" + now + "/∂h" + before;
      case CELL -> "∂c" + now + "/∂c" + before;
      case JOINT -> "∂(h" + now + ", c" + now + ")/∂(h" + before + ", c" + before + ")";
      case DIRECT -> "diag(" + gate(reading) + now + ")";
    };
  }

  /// One number of a matrix: `∂h₅[3]/∂h₄[7]`.
  ///
  /// @param row counted from 0
  /// @param column counted from 0
  static String element(HopMatrix matrix, HopReading reading, int row, int column) {
    if (matrix == HopMatrix.DIRECT) {
      return of(matrix, reading) + "[" + (row + 1) + ", " + (column + 1) + "]";
    }
    int units = reading.plan().hidden();
    String now = state(matrix, row, units) + subscript(reading.choice().time() + 1);
    String before = state(matrix, column, units) + subscript(reading.choice().time());
    return "∂" + now + "[" + (row % units + 1) + "]/∂" + before + "[" + (column % units + 1) + "]";
  }

  private static String state(HopMatrix matrix, int index, int units) {
    return matrix == HopMatrix.CELL || index >= units ? "c" : "h";
  }

  /// The gate on the direct path.
  static String gate(HopReading reading) {
    return reading.curves().cell() != null ? "f" : "z";
  }

  /// A number as a subscript.
  static String subscript(int number) {
    StringBuilder out = new StringBuilder();
    for (char digit : String.valueOf(number).toCharArray()) {
      out.append(DIGITS.charAt(digit - '0'));
    }
    return out.toString();
  }
}
