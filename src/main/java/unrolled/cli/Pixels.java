package unrolled.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A size as a person writes it.
///
/// @param width in pixels
/// @param height in pixels
record Pixels(int width, int height) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

  /// @throws IllegalArgumentException with one sentence, when the text is no size
  static Pixels parse(String size) {
    Matcher pixels = SIZE.matcher(size);
    if (!pixels.matches()) {
      throw new IllegalArgumentException("--size is two numbers such as 1280x800, not '" + size + "'.");
    }
    return new Pixels(Integer.parseInt(pixels.group(1)), Integer.parseInt(pixels.group(2)));
  }
}
