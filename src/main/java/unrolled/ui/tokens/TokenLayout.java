package unrolled.ui.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Tokens in lines: a line is full, or ended by a token.
///
/// @param left where each token begins
/// @param width how wide each is
/// @param first the first token of each line; at the end, how many tokens there are
public record TokenLayout(double[] left, double[] width, int[] first) {
  /// Lays tokens out.
  ///
  /// @param measure how wide a token is
  /// @param room how wide a line may be; a token that is wider has a line of its own
  static TokenLayout of(List<String> tokens, ToDoubleFunction<String> measure, double room) {
    double[] left = new double[tokens.size()];
    double[] width = new double[tokens.size()];
    int[] first = new int[tokens.size() + 2];
    int lines = 0;
    double x = 0;
    boolean ended = true;
    for (int i = 0; i < tokens.size(); i++) {
      width[i] = measure.applyAsDouble(tokens.get(i));
      if (ended || (x > 0 && x + width[i] > room)) {
        first[lines++] = i;
        x = 0;
      }
      left[i] = x;
      x += width[i];
      ended = TokenSigns.endsLine(tokens.get(i));
    }
    first[lines] = tokens.size();
    return new TokenLayout(left, width, Arrays.copyOf(first, lines + 1));
  }

  /// How many tokens there are.
  public int size() {
    return left.length;
  }

  /// How many lines.
  public int lines() {
    return first.length - 1;
  }

  /// The line of a token.
  public int line(int token) {
    int found = Arrays.binarySearch(first, 0, lines(), token);
    return found >= 0 ? found : -found - 2;
  }

  /// The token at a place; −1 where there is none.
  public int at(double x, int line) {
    if (line < 0 || line >= lines()) {
      return -1;
    }
    for (int i = first[line]; i < first[line + 1]; i++) {
      if (x >= left[i] && x < left[i] + width[i]) {
        return i;
      }
    }
    return -1;
  }

  /// The token of a neighbouring line that is nearest to a token.
  ///
  /// @param lines how many lines further down
  public int below(int token, int lines) {
    int line = Math.clamp(line(token) + lines, 0, lines() - 1);
    double middle = left[token] + width[token] / 2;
    int best = first[line];
    for (int i = first[line]; i < first[line + 1]; i++) {
      boolean nearer =
          Math.abs(left[i] + width[i] / 2 - middle) < Math.abs(left[best] + width[best] / 2 - middle);
      best = nearer ? i : best;
    }
    return best;
  }
}
