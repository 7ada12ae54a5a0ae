package unrolled.engine.data;

import java.util.List;
import java.util.stream.IntStream;

/// Small texts and rows for tests.
public final class TokenSamples {
  private TokenSamples() {}

  /// 0 1 2 … as digits, counted on modulo 7: the place of a symbol in the first 7 is the symbol.
  public static Tokens counting(int size) {
    return Tokens.of(IntStream.range(0, size).map(i -> i % 7).toArray(),
        IntStream.range(0, 7).mapToObj(String::valueOf).toList());
  }

  /// Symbols without a pattern that is easy to see, made of a fixed rule.
  public static Tokens noise(int size, int symbols) {
    Draws draws = new Draws(17, 1);
    return Tokens.of(IntStream.range(0, size).map(_ -> draws.nextInt(symbols)).toArray(),
        IntStream.range(0, symbols).mapToObj(i -> "w" + i).toList());
  }

  /// A text of which a quarter is held out.
  public static TokenText text(int size, Reading reading) {
    return TokenText.of(noise(size, 5), reading, 0.25);
  }

  /// Rows of as many symbols, whose first symbol is the number of the row and is wanted again.
  public static TokenRows rows(int count, int length) {
    int[] ids =
        IntStream.range(0, count * length).map(i -> i % length == 0 ? i / length : i % count).toArray();
    List<String> vocabulary = IntStream.range(0, count).mapToObj(String::valueOf).toList();
    return new TokenRows(Tokens.of(ids, vocabulary), IntStream.range(0, count).boxed().toList());
  }
}
