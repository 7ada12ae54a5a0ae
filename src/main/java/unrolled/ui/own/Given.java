package unrolled.ui.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Utf8;
import unrolled.ui.text.Message;

/// A text as somebody gave it.
///
/// @param name where it comes from
/// @param text checked, with plain line ends
public record Given(Message name, String text) {
  /// A text that is still to be read.
  @FunctionalInterface
  interface Loading {
    /// Reads it.
    Given load() throws SourceProblem;
  }

  /// A text that ships with the program.
  static Given of(SampleText sample) {
    return new Given(Message.of("own.source.sample." + sample.id()), sample.text());
  }

  /// A text that was typed or pasted; it is held to what holds for a file.
  static Given typed(String text) throws SourceProblem {
    try {
      return new Given(Message.of("own.source.typed"), Utf8.decode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnusableText problem) {
      throw SourceProblem.of(problem);
    }
  }

  /// The text in a file, of which no more is read than can be used.
  static Given read(Path file) throws SourceProblem {
    try {
      String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
      return new Given(Message.of("own.source.file", name), Utf8.read(file));
    } catch (IOException _) {
      throw SourceProblem.unreadable();
    } catch (UnusableText problem) {
      throw SourceProblem.of(problem);
    }
  }
}
