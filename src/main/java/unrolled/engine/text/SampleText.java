package unrolled.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/// Texts that ship with the program, written for it: one story in two languages, with the same turns coming back again
/// and again, so that a small network finds something to learn.
public enum SampleText {
  /// The tidal clock, in English.
  ENGLISH,
  /// The tidal clock, in Simplified Chinese.
  CHINESE;

  /// Its name in files and texts.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The text.
  public String text() {
    String name = "/unrolled/text/" + id() + ".txt";
    try (InputStream file = Objects.requireNonNull(SampleText.class.getResourceAsStream(name), name)) {
      return Utf8.decode(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableText e) {
      throw new IllegalStateException(e);
    }
  }
}
