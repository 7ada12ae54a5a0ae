package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.PictureRequest;
import unrolled.ShowsOwn;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.data.TextChoice;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;

/// The options by which a text of one's own is learned before the Text screen shows it.
final class OwnOptions {
  private static final int MOST_EPOCHS = 10_000;

  @Option(names = "--own", paramLabel = "${bundle:label.file}|${bundle:label.id}")
  private @Nullable Path text;

  @Option(names = "--epochs", paramLabel = "${bundle:label.n}")
  private @Nullable Integer epochs;

  private OwnOptions() {}

  private static boolean ships(Path text) {
    return Arrays.stream(SampleText.values()).map(SampleText::id).anyMatch(text.toString()::equals);
  }

  /// Reads the text, where one is named.
  ///
  /// @throws IOException with one sentence, when it cannot be read
  /// @throws Refusal with one sentence, when it cannot be learned from
  void check(Words words) throws IOException, Refusal {
    if (text != null && !ships(text)) {
      try {
        TextChoice choice = TextChoice.standard();
        choice.task(choice.corpus(TextOptions.read(text, words)));
      } catch (UnusableText problem) {
        throw Refusal.of("own.problem.", problem, words);
      }
    }
  }

  /// What may show a text of one's own.
  ///
  /// @param option names one of them
  /// @param all their names
  /// @param when tells of each when it does
  record Shown(String option, List<String> all, Function<String, ShowsOwn> when) {}

  /// The text that is learned; null for none.
  ///
  /// @param what was asked for, one of those that may show a text
  /// @param network a plan with the network that was asked for
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  PictureRequest.@Nullable Own own(Shown shown, String what, UnaryOperator<TrainingPlan> network) {
    ShowsOwn when = shown.when().apply(what);
    if (text != null && when == ShowsOwn.NEVER) {
      throw new Wrong("command.wrong.own",
          shown.all().stream().filter(each -> shown.when().apply(each) != ShowsOwn.NEVER).toList(),
          shown.option(), what);
    }
    if (text == null && when != ShowsOwn.ALWAYS) {
      if (epochs != null) {
        throw new Wrong("command.wrong.own.epochs");
      }
      return null;
    }
    int times = epochs == null ? 0 : Given.within("--epochs", epochs, 1, MOST_EPOCHS);
    return new PictureRequest.Own(text == null ? SampleText.ENGLISH.id() : text.toString(), times, network);
  }
}
