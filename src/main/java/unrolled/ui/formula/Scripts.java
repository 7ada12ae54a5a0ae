package unrolled.ui.formula;

import java.util.Map;

/// Sub- and superscripts as plain text, for names that are read aloud or stand in a title: `h₂`, `W_hh`, `h₂⁽²⁾`,
/// `W_ih^enc`.
final class Scripts {
  private static final String DIGITS_BELOW = "₀₁₂₃₄₅₆₇₈₉";
  private static final Map<Character, String> ABOVE = Map.of(
      '0', "⁰", '1', "¹", '2', "²", '3', "³", '4', "⁴", '5', "⁵", '6', "⁶", '7', "⁷", '8', "⁸", '9', "⁹");

  private Scripts() {}

  static String below(String script) {
    if (script.isEmpty() || !script.chars().allMatch(Character::isDigit)) {
      return script.isEmpty() ? "" : "_" + script;
    }
    StringBuilder text = new StringBuilder();
    script.chars().forEach(digit -> text.append(DIGITS_BELOW.charAt(digit - '0')));
    return text.toString();
  }

  static String above(String script) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      boolean word = Character.isLowerCase(c);
      text.append(word && (i == 0 || !Character.isLowerCase(script.charAt(i - 1))) ? "^" : "");
      text.append(
          c == '(' ? "⁽" : c == ')' ? "⁾" : c == 'T' ? "ᵀ" : ABOVE.getOrDefault(c, String.valueOf(c)));
    }
    return text.toString();
  }
}
