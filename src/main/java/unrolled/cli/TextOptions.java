package unrolled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.data.Reading;
import unrolled.engine.data.Task;
import unrolled.engine.data.TextChoice;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.Cut;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Utf8;

/// The options by which a command says which text is learned, and how; without any it is what the Text screen begins
/// with.
final class TextOptions {
  private static final int MOST_EPOCHS = 10_000;

  @Option(names = "--text", paramLabel = "${bundle:label.file}")
  private @Nullable Path text;

  @Option(names = "--cut", paramLabel = "${bundle:label.id}")
  private @Nullable String cut;

  @Option(names = "--vocabulary", paramLabel = "${bundle:label.n}")
  private @Nullable Integer vocabulary;

  @Option(names = "--reading", paramLabel = "${bundle:label.id}")
  private @Nullable String reading;

  @Option(names = "--stride", paramLabel = "${bundle:label.n}")
  private @Nullable Integer stride;

  @Option(names = "--held-out", paramLabel = "${bundle:label.percent}")
  private @Nullable Integer heldOut;

  @Option(names = "--epochs", paramLabel = "${bundle:label.n}")
  private @Nullable Integer epochs;

  @Option(names = "--validation", paramLabel = "${bundle:label.n}")
  private @Nullable Integer validation;

  @Option(names = "--embedding", paramLabel = "E")
  private @Nullable Integer embedding;

  @Option(names = "--threads", paramLabel = "${bundle:label.n}")
  private int threads = 1;

  private TextOptions() {}

  /// Whether a text is to be learned.
  boolean isGiven() {
    return text != null;
  }

  /// How many threads work.
  ///
  /// @throws IllegalArgumentException with one sentence, when there are too many
  int threads() {
    return Given.within("--threads", threads, 1, TrainingPlan.MOST_PARTS);
  }

  /// What is made of the text.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TextChoice choice() {
    TextChoice standard = TextChoice.standard();
    return standard.withCut(Given.find("--cut", Cut.values(), Cut::id, cut, standard.cut()))
        .withMost(vocabulary == null
            ? standard.most()
            : Given.within("--vocabulary", vocabulary, 2, TextChoice.MOST_TOKENS))
        .withReading(Given.find("--reading", Reading.values(), TextOptions::id, reading, standard.reading()))
        .withStride(stride == null
            ? standard.stride()
            : Given.within("--stride", stride, 1, Task.MOST_TIMESTEPS))
        .withHeld(heldOut == null
            ? standard.held()
            : Given.within("--held-out", heldOut, 0, TextChoice.MOST_HELD));
  }

  private static String id(Reading reading) {
    return reading.name().toLowerCase(Locale.ROOT);
  }

  /// Reads and cuts the text.
  ///
  /// @throws FileProblem when it cannot be read
  /// @throws Refusal with one sentence, when it cannot be learned from
  Corpus corpus(TextChoice choice, Words words) throws FileProblem, Refusal {
    try {
      return choice.corpus(read(text == null ? Path.of("") : text, words));
    } catch (UnusableText problem) {
      throw Refusal.of("own.problem.", problem, words);
    }
  }

  /// The text in a file.
  ///
  /// @throws FileProblem when it cannot be read
  /// @throws Refusal with one sentence, when it is no text
  static String read(Path file, Words words) throws FileProblem, Refusal {
    if (Files.isDirectory(file)) {
      throw new FileProblem(file, FileProblem.Reason.IS_FOLDER);
    }
    try {
      return Utf8.read(file);
    } catch (UnusableText problem) {
      throw Refusal.of("own.problem.", problem, words);
    } catch (IOException failure) {
      throw FileProblem.of(file, failure);
    }
  }

  /// A plan with what was asked for.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TrainingPlan over(TrainingPlan plan) {
    List<Object> ofTexts =
        Arrays.asList(text, cut, vocabulary, reading, stride, heldOut, epochs, validation);
    if (text == null && ofTexts.stream().anyMatch(each -> each != null)) {
      throw new Wrong("command.wrong.text",
          List.of("--cut", "--vocabulary", "--reading", "--stride", "--held-out", "--epochs",
              "--validation"));
    }
    if (stride != null) {
      strided(stride, plan);
    }
    int measured = validation == null
        ? plan.validation()
        : Given.within("--validation", validation, 1, Integer.MAX_VALUE);
    return plan.withSplit(threads()).withValidation(measured)
        .withEmbedding(embedding == null
            ? plan.embedding()
            : Given.within("--embedding", embedding, 0, TrainingPlan.MOST_EMBEDDED));
  }

  private static void strided(int stride, TrainingPlan plan) {
    if (plan.task().carries()) {
      throw new Wrong("command.wrong.stride");
    }
    Given.within("--stride", stride, 1, plan.timesteps());
  }

  /// How many steps are made of a text.
  ///
  /// @throws IllegalArgumentException with one sentence, when there are too many
  long steps(TrainingPlan plan) {
    return plan
        .steps(epochs == null ? TrainingPlan.EPOCHS : Given.within("--epochs", epochs, 1, MOST_EPOCHS));
  }

  /// Whether it was said how often the text is read.
  boolean hasEpochs() {
    return epochs != null;
  }
}
