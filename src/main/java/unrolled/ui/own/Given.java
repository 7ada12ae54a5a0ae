package unrolled.ui.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.session.SavedText;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Utf8;
import unrolled.ui.text.Message;

/// A text as somebody gave it.
///
/// @param name where it comes from
/// @param text checked, with plain line ends
public record Given(Message name, String text) {
  private static final String TYPED = "own.source.typed";
  private static final String FILE = "own.source.file";

  /// A text that is still to be read.
  @FunctionalInterface
  interface Loading {
    /// Reads it.
    Given load() throws SourceProblem;
  }

  /// A text that ships with the program.
  static Given of(SampleText sample) {
    return new Given(name(sample), sample.text());
  }

  private static Message name(SampleText sample) {
    return Message.of("own.source.sample." + sample.id());
  }

  /// A text that was kept in a file.
  static Given of(SavedText kept) {
    SampleText sample = kept.sample();
    String file = kept.file();
    Message other = file == null ? Message.of(TYPED) : Message.of(FILE, file);
    return new Given(sample == null ? other : name(sample), kept.text());
  }

  /// Which of the texts that ship it is, null for another.
  @Nullable
  SampleText sample() {
    return Arrays.stream(SampleText.values()).filter(each -> name.equals(name(each))).findFirst()
        .orElse(null);
  }

  /// The name of the file it was read from, null for one that was not.
  @Nullable
  String file() {
    return name.key().equals(FILE) ? String.valueOf(name.arguments().getFirst()) : null;
  }

  /// A text that was typed or pasted; it is held to what holds for a file.
  static Given typed(String text) throws SourceProblem {
    try {
      return new Given(Message.of(TYPED), Utf8.decode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnusableText problem) {
      throw SourceProblem.of(problem);
    }
  }

  /// The text in a file, of which no more is read than can be used.
  static Given read(Path file) throws SourceProblem {
    try {
      String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
      return new Given(Message.of(FILE, name), Utf8.read(file));
    } catch (IOException _) {
      throw SourceProblem.unreadable();
    } catch (UnusableText problem) {
      throw SourceProblem.of(problem);
    }
  }
}
