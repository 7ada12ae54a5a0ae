package unrolled.engine.data;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a reader takes for single characters: Chinese, emoji and combining marks stay whole.
public final class Graphemes {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private Graphemes() {}

  /// The characters of a text in order.
  public static List<String> of(String text) {
    return GRAPHEME.matcher(text).results().map(MatchResult::group).toList();
  }

  /// The different characters in the order of their code points.
  public static List<String> distinct(List<String> symbols) {
    return List.copyOf(new TreeSet<>(symbols));
  }
}
