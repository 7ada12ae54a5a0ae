package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.App;
import unrolled.PictureRequest;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.data.TextChoice;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;

/// The options by which a picture of the Text screen shows a text of one's own and the network that learned it.
final class OwnOptions {
  private static final String OWN = "own";
  private static final List<String> OF_NETWORKS = List.of("write", "insight");
  private static final int MOST_EPOCHS = 10_000;
  private static final int MOST_TOKENS = 1_000;
  private static final int TOKENS = 60;

  @Option(names = "--own", paramLabel = "FILE|ID")
  private @Nullable String text;

  @Option(names = "--epochs", paramLabel = "N")
  private @Nullable Integer epochs;

  @Option(names = "--tokens", paramLabel = "N")
  private @Nullable Integer tokens;

  @Option(names = "--question", paramLabel = "ID")
  private String question = "unit";

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

  /// What the Text screen shows.
  ///
  /// @param network a plan with the network that was asked for
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  PictureRequest.Text text(String part, String stage, UnaryOperator<TrainingPlan> network) {
    Given.id("--question", App.questions(), question);
    boolean learned = text != null || part.equals(OWN);
    if (!learned && epochs != null) {
      throw new Wrong("command.wrong.own.epochs");
    }
    boolean shown = Stream.concat(Stream.of(OWN), OF_NETWORKS.stream()).anyMatch(part::equals);
    if (text != null && !shown) {
      throw new Wrong("command.wrong.own", part);
    }
    int most = tokens == null ? learned ? TOKENS : 0 : Given.within("--tokens", tokens, 0, MOST_TOKENS);
    int times = epochs == null ? 0 : Given.within("--epochs", epochs, 1, MOST_EPOCHS);
    PictureRequest.Own own =
        learned
            ? new PictureRequest.Own(text == null ? SampleText.ENGLISH.id() : text, times, network)
            : null;
    return new PictureRequest.Text(part, stage, own, OF_NETWORKS.contains(part) ? most : 0, question);
  }
}
