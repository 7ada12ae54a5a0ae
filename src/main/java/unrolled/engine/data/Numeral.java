package unrolled.engine.data;

/// Roman numerals as the signs of which they consist: 0 is a dot, in front of a numeral that is shorter than the
/// longest, 1 to 5 are I, V, X, L, C.
final class Numeral {
  /// In falling order, and what they are worth.
  private static final int[][] SIGNS = {{5}, {3, 5}, {4}, {3, 4}, {3}, {1, 3}, {2}, {1, 2}, {1}};
  private static final int[] WORTH = {100, 90, 50, 40, 10, 9, 5, 4, 1};

  private Numeral() {}

  /// Writes a numeral, one sign every so many places.
  static void write(int number, int[] into, int from, int stride) {
    int rest = number;
    int at = from;
    for (int sign = 0; sign < WORTH.length; sign++) {
      for (; rest >= WORTH[sign]; rest -= WORTH[sign]) {
        for (int each : SIGNS[sign]) {
          into[at] = each;
          at += stride;
        }
      }
    }
  }

  /// How many signs a numeral has.
  static int length(int number) {
    int rest = number;
    int length = 0;
    for (int sign = 0; sign < WORTH.length; sign++) {
      length += rest / WORTH[sign] * SIGNS[sign].length;
      rest %= WORTH[sign];
    }
    return length;
  }
}
