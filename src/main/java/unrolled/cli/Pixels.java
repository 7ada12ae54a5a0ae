package unrolled.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.Wrong;

/// A size as a person writes it.
///
/// @param width in pixels
/// @param height in pixels
record Pixels(int width, int height) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

  /// @param least pixels each way
  /// @param most pixels each way
  /// @throws IllegalArgumentException with one sentence, when the text is no size, or one out of its range
  static Pixels parse(String size, int least, int most) {
    Matcher pixels = SIZE.matcher(size);
    if (!pixels.matches()) {
      throw new Wrong("command.wrong.size", size);
    }
    int width = Integer.parseInt(pixels.group(1));
    int height = Integer.parseInt(pixels.group(2));
    if (Math.min(width, height) < least || Math.max(width, height) > most) {
      throw new Wrong("command.wrong.size.within", least, most, size);
    }
    return new Pixels(width, height);
  }
}
