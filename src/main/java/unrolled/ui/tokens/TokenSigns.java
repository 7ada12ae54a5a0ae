package unrolled.ui.tokens;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import unrolled.engine.text.Graphemes;
import unrolled.engine.text.Vocabulary;
import unrolled.ui.text.Strings;

/// How a token is written so that every one can be seen: a space is `·`, the end of a line `↵`, padding `∅`.
public final class TokenSigns {
  private static final int SHORT = 24;

  private TokenSigns() {}

  /// The sign of a token.
  public static String of(String token) {
    return token.isEmpty()
        ? "∅"
        : token.replace("\r\n", "↵").replace('\n', '↵').replace('\r', '↵').replace('\t', '⇥')
            .replace(' ', '·').replace('\u00a0', '·').replace('\u3000', '·');
  }

  /// Whether a line ends with a token.
  public static boolean endsLine(String token) {
    return token.endsWith("\n") || token.endsWith("\r");
  }

  /// A token in words, for hovering and for screen readers: itself in quotes, or what it is; of a sign that the font
  /// may not have, its number too.
  public static String says(String token, Strings strings) {
    String key = switch (token) {
      case "" -> "write.token.padding";
      case " " -> "write.token.space";
      case "\n", "\r\n" -> "write.token.line";
      case "\t" -> "write.token.tab";
      case Vocabulary.UNKNOWN_SIGN -> "write.token.unknown";
      default -> "write.token.quoted";
    };
    boolean rare = token.codePoints().anyMatch(each -> each > Character.MAX_VALUE);
    String numbers = rare ? " " + codes(token) : "";
    return strings.get(key, of(token)) + numbers;
  }

  private static String codes(String token) {
    return token.codePoints().mapToObj(each -> "U+" + Integer.toHexString(each).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /// The end of a text, short, with visible signs.
  public static String end(String text) {
    List<String> signs = Graphemes.of(text.substring(Math.max(0, text.length() - 4 * SHORT)));
    List<String> last = signs.subList(Math.max(0, signs.size() - SHORT), signs.size());
    return (last.size() < signs.size() ? "…" : "") + of(String.join("", last));
  }
}
