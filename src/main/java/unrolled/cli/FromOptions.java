package unrolled.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.data.TextChoice;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.TrainingOn;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.TextNotes;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.ModelStep;

/// The option by which training begins with weights that were learned before, as *Train on* does in the window: network
/// and vocabulary are those of the file, everything else is as it is without it.
final class FromOptions {
  private static final List<String> OF_THE_FILE = List.of("--cell", "--hidden", "--layers", "--biases",
      "--initializer", "--control", "--embedding", "--cut", "--vocabulary");
  private static final int SHOWN = 12;

  @Option(names = "--from", paramLabel = "${bundle:label.file}.safetensors")
  private @Nullable Path from;

  private FromOptions() {}

  /// What the file holds; empty where none is named.
  ///
  /// @throws FileProblem when it holds no network
  Optional<ModelFile.Saved> read() throws FileProblem {
    return from == null ? Optional.empty() : Optional.of(ModelFile.read(from));
  }

  /// @throws IllegalArgumentException with one sentence, when something is asked for that the file decides
  void check(ParseResult given) {
    if (from != null) {
      OF_THE_FILE.stream().filter(given::hasMatchedOption).findFirst().ifPresent(option -> {
        throw new Wrong("command.wrong.from", option);
      });
    }
  }

  /// How a text is read: as that of the file was.
  ///
  /// @throws FileProblem when the file's network continues no text
  TextChoice reading(TextChoice choice, Optional<ModelFile.Saved> saved) throws FileProblem {
    if (from == null || saved.isEmpty()) {
      return choice;
    }
    CorpusSpeaker read = SpeakerFile.of(from, saved.get());
    return choice.withNotes(new TextNotes(read.tokenizer(), read.vocabulary()));
  }

  /// What is trained where nothing is said: the task that the file names.
  ///
  /// @throws Refusal when it names none that ships
  TrainingPlan task(TrainingPlan plan, ModelFile.Saved saved, Words words) throws Refusal {
    String id = saved.texts().getOrDefault(ModelStep.TASK, "");
    return plan.withTask(TrainingOn.task(id, saved.network())
        .orElseThrow(() -> new Refusal(words.get("command.train.from.unknown"))));
  }

  /// The plan of a run that begins with the weights.
  ///
  /// @param ofText whether a text is learned, which was read with the vocabulary of the file
  /// @throws Refusal with one sentence, when the network or its vocabulary is not the plan's
  static TrainingPlan plan(TrainingPlan plan, ModelFile.Saved saved, boolean ofText, Words words)
      throws Refusal {
    List<String> known =
        TextNotes.read(saved.texts()).map(notes -> notes.vocabulary().tokens()).orElse(List.of());
    if (!ofText && !known.isEmpty() && !known.equals(plan.alphabet())) {
      throw new Refusal(words.get("command.train.from.symbols", plan.task().id(), list(known, words),
          list(plan.alphabet(), words)));
    }
    return TrainingOn.plan(plan, saved.network()).orElseThrow(() -> new Refusal(ofText
        ? words.get("own.problem.train-on")
        : words.get("command.train.from.task", plan.task().id())));
  }

  private static String list(List<String> symbols, Words words) {
    String first = String.join(" ", symbols.stream().limit(SHOWN).toList());
    return symbols.isEmpty() ? words.get("command.train.from.numbers") : symbols.size() > SHOWN ? first + " …"
        : first;
  }
}
