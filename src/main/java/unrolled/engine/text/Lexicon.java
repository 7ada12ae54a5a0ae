package unrolled.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.math.Elementary;

/// The Chinese words of two characters that a text itself betrays: characters that stand together more often than
/// chance would put them.
///
/// I(ab) = log₂(N · n(ab) / (n(a) · n(b))), where N is how many Chinese characters there are (Sproat & Shih 1990). A
/// pair is a word where I is at least [#LEAST_BITS] and it is seen [#LEAST_SEEN] times. Where two words overlap, the
/// one with the larger I stands.
///
/// @param bits I of each word
public record Lexicon(Map<String, Double> bits) {
  /// I of a word at least, as in the paper.
  public static final double LEAST_BITS = 2.5;
  /// How often a word is seen at least.
  public static final int LEAST_SEEN = 3;

  private static final double LN_2 = 0.6931471805599453;

  /// Keeps the words.
  public Lexicon {
    bits = Map.copyOf(bits);
  }

  /// The words of a text; none where it is not Chinese.
  public static Lexicon of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int[] total = {0};
    int[] before = {-1};
    Graphemes.split(text, (from, to) -> {
      boolean chinese = isChinese(text, from);
      if (chinese) {
        total[0]++;
        counts.merge(text.substring(from, to), 1, Integer::sum);
        if (before[0] >= 0) {
          counts.merge(pair(text, before[0], from, to), 1, Integer::sum);
        }
      }
      before[0] = chinese ? from : -1;
    });
    Map<String, Double> words = new HashMap<>();
    counts.forEach((key, count) -> {
      int cut = key.indexOf(0);
      if (cut >= 0 && count >= LEAST_SEEN) {
        double alone = (double) counts.getOrDefault(key.substring(0, cut), 1)
            * counts.getOrDefault(key.substring(cut + 1), 1);
        double information = Elementary.log(total[0] * (double) count / alone) / LN_2;
        if (information >= LEAST_BITS) {
          words.put(key.substring(0, cut) + key.substring(cut + 1), information);
        }
      }
    });
    return new Lexicon(words);
  }

  /// Two characters as one key that no single character is.
  private static String pair(String text, int first, int second, int end) {
    return text.substring(first, second) + '\0' + text.substring(second, end);
  }

  private static boolean isChinese(String text, int at) {
    return UnicodeScript.of(text.codePointAt(at)) == UnicodeScript.HAN;
  }

  /// Cuts a piece of a text into words and single characters; one that is not Chinese stays whole.
  void split(String text, int from, int to, Spans into) {
    if (!isChinese(text, from)) {
      into.take(from, to);
      return;
    }
    List<Integer> ends = new ArrayList<>(List.of(from));
    Graphemes.split(text.substring(from, to), (_, end) -> ends.add(from + end));
    int count = ends.size() - 1;
    for (int at = 0; at < count;) {
      double here = together(text, ends, at);
      int length = here > 0 && here >= together(text, ends, at + 1) ? 2 : 1;
      into.take(ends.get(at), ends.get(at + length));
      at += length;
    }
  }

  private double together(String text, List<Integer> ends, int at) {
    return at + 2 < ends.size()
        ? bits.getOrDefault(text.substring(ends.get(at), ends.get(at + 2)), 0.0)
        : 0;
  }
}
