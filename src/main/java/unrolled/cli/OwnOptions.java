package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.PictureRequest;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.data.TextChoice;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;

/// The options by which a text of one's own is learned before the Text screen shows it.
final class OwnOptions {
  private static final int MOST_EPOCHS = 10_000;

  @Option(names = "--own", paramLabel = "FILE|ID")
  private @Nullable String text;

  @Option(names = "--epochs", paramLabel = "N")
  private @Nullable Integer epochs;

  private OwnOptions() {}

  private static boolean ships(String text) {
    return Arrays.stream(SampleText.values()).map(SampleText::id).anyMatch(text::equals);
  }

  /// Reads the text, where one is named.
  ///
  /// @throws IOException with one sentence, when it cannot be read
  /// @throws Refusal with one sentence, when it cannot be learned from
  void check(Words words) throws IOException, Refusal {
    if (text != null && !ships(text)) {
      try {
        TextChoice choice = TextChoice.standard();
        choice.task(choice.corpus(TextOptions.read(Path.of(text), words)));
      } catch (UnusableText problem) {
        throw Refusal.of("own.problem.", problem, words);
      }
    }
  }

  /// Whether a text is named.
  boolean isGiven() {
    return text != null;
  }

  /// The text that is learned; null for none.
  ///
  /// @param shown whether one is shown even where none is named
  /// @param network a plan with the network that was asked for
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  PictureRequest.@Nullable Own own(boolean shown, UnaryOperator<TrainingPlan> network) {
    if (text == null && !shown) {
      if (epochs != null) {
        throw new Wrong("command.wrong.own.epochs");
      }
      return null;
    }
    int times = epochs == null ? 0 : Given.within("--epochs", epochs, 1, MOST_EPOCHS);
    return new PictureRequest.Own(text == null ? SampleText.ENGLISH.id() : text, times, network);
  }
}
