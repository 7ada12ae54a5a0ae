package unrolled.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader takes for single characters: Chinese, emoji and combining marks stay whole.
public final class Graphemes {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private Graphemes() {}

  /// The characters of a text in order.
  public static List<String> of(String text) {
    List<String> found = new ArrayList<>();
    split(text, (from, to) -> found.add(text.substring(from, to)));
    return List.copyOf(found);
  }

  /// The characters of a text in order, as places in it.
  public static void split(String text, Spans into) {
    Matcher matcher = GRAPHEME.matcher(text);
    while (matcher.find()) {
      into.take(matcher.start(), matcher.end());
    }
  }

  /// How many characters a text has.
  public static long count(String text) {
    long[] count = {0};
    split(text, (_, _) -> count[0]++);
    return count[0];
  }

  /// The different characters in the order of their code points.
  public static List<String> distinct(List<String> symbols) {
    return List.copyOf(new TreeSet<>(symbols));
  }
}
