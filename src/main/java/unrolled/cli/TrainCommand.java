package unrolled.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.concurrent.Crew;
import unrolled.engine.data.TextChoice;
import unrolled.engine.data.TokenText;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.io.AtomicFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Network;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validated;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.TextNotes;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.ModelStep;

/// Trains a network without a window, as the Train and Text screens do, and writes what it learned and how.
@Command(
    name = "train")
final class TrainCommand implements Callable<Integer> {
  private static final int REPORTS = 100;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private NetworkOptions network;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private PlanOptions training;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private TextOptions text;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private FromOptions from;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private Speech speech;

  @Option(names = "--scenario", paramLabel = "${bundle:label.id}")
  private @Nullable String scenario;

  @Option(names = "--steps", paramLabel = "${bundle:label.n}")
  private @Nullable Integer steps;

  @Option(names = "--weights", paramLabel = "${bundle:label.out}.safetensors")
  private @Nullable Path weights;

  @Option(names = "--best", paramLabel = "${bundle:label.out}.safetensors")
  private @Nullable Path best;

  @Option(names = "--history", paramLabel = "${bundle:label.out}.csv")
  private @Nullable Path history;

  private TrainCommand() {}

  @Override
  public Integer call() throws FileProblem, Refusal {
    Words words = Given.checked(spec, speech::words);
    for (Path file : Stream.of(weights, best, history).filter(each -> each != null).toList()) {
      AtomicFile.check(file);
    }
    Optional<ModelFile.Saved> saved = begun();
    TextChoice asked = Given.checked(spec, text::choice);
    TextChoice choice = text.isGiven() ? from.reading(asked, saved) : asked;
    Corpus corpus = text.isGiven() ? text.corpus(choice, words) : null;
    TrainingPlan begin =
        corpus == null ? begin(saved, words) : TrainingPlan.forText(task(choice, corpus, words));
    TrainingPlan drawn = Given.checked(spec, () -> plan(begin));
    TrainingPlan plan =
        saved.isEmpty() ? drawn : FromOptions.plan(drawn, saved.get(), text.isGiven(), words);
    long wanted = Given.checked(spec, () -> steps(plan));
    TrainReport report = new TrainReport(words, spec.commandLine(), wanted);
    try (Crew crew = new Crew(plan.split())) {
      Run run = new Run(plan, crew);
      train(run, wanted, report);
      run.validate();
      TrainingSnapshot last = run.snapshot(0, 0, RunState.PAUSED, 0);
      write(run, last, notes(plan, corpus));
      report.finish(last);
    }
    return 0;
  }

  private Optional<ModelFile.Saved> begun() throws FileProblem {
    Given.checked(spec, () -> {
      from.check(spec.commandLine().getParseResult());
      return from;
    });
    return from.read();
  }

  private TrainingPlan begin(Optional<ModelFile.Saved> saved, Words words) throws Refusal {
    boolean said = scenario != null || training.isGiven();
    return saved.isEmpty() || said
        ? TrainingPlan.standard()
        : from.task(TrainingPlan.standard(), saved.get(), words);
  }

  private static TokenText task(TextChoice choice, Corpus corpus, Words words) throws Refusal {
    try {
      return choice.task(corpus);
    } catch (UnusableText problem) {
      throw Refusal.of("own.problem.", problem, words);
    }
  }

  private TrainingPlan plan(TrainingPlan begin) {
    if (text.isGiven() && (scenario != null || training.isGiven())) {
      throw new Wrong("command.wrong.learned");
    }
    if (best != null && !text.isGiven()) {
      throw new Wrong("command.wrong.best");
    }
    return text.over(training.over(network.over(begin), scenario));
  }

  private long steps(TrainingPlan plan) {
    if (steps != null && text.hasEpochs()) {
      throw new Wrong("command.wrong.long");
    }
    if (steps != null && Given.steps("--steps", steps) > 0) {
      return steps;
    }
    if (!text.isGiven() || steps != null) {
      throw new Wrong("command.wrong.steps");
    }
    return text.steps(plan);
  }

  private static void train(Run run, long wanted, TrainReport report) {
    long every = Math.max(1, wanted / REPORTS);
    for (long i = 1; i <= wanted && run.divergence() == null; i++) {
      boolean told = Meter.isWatched() && i % every == 0;
      run.step(told || i == wanted);
      if (told) {
        report.progress(run.snapshot(0, 0, RunState.RUNNING, 0));
      }
    }
  }

  private static Optional<TextNotes> notes(TrainingPlan plan, @Nullable Corpus corpus) {
    if (corpus != null) {
      return Optional.of(new TextNotes(corpus.tokenizer(), corpus.vocabulary()));
    }
    return Optional.of(plan.alphabet()).filter(alphabet -> !alphabet.isEmpty())
        .map(alphabet -> new TextNotes(new Tokenizer.Characters(), Vocabulary.of(alphabet, false)));
  }

  private void write(Run run, TrainingSnapshot last, Optional<TextNotes> notes) throws FileProblem {
    if (weights != null) {
      write(weights, run.next().network(), run.plan(), notes);
    }
    Validated.Best lowest = last.validated().best();
    if (best != null) {
      write(best, lowest == null ? run.next().network() : lowest.moment().network(), run.plan(), notes);
    }
    if (history != null) {
      HistoryCsv.write(history, last);
    }
  }

  private static void write(Path file, Network network, TrainingPlan plan, Optional<TextNotes> notes)
      throws FileProblem {
    Map<String, String> texts = new LinkedHashMap<>(Map.of(ModelStep.TASK, plan.task().id()));
    if (notes.isPresent()) {
      SpeakerFile.write(file, network, notes.get(), texts);
    } else {
      ModelFile.write(file, network, texts);
    }
  }
}
