package unrolled.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Reading;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.TextChoice;
import unrolled.engine.formula.Quantity;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Written;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Workers;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.text.Cut;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;
import unrolled.engine.trace.Granularity;

/// Sessions to be kept.
final class Sessions {
  static final Known KNOWN = new Known(List.of("step", "curves", "train"), List.of("change", "hop"),
      List.of("losses", "norms", "gates"), List.of("as-written", "both", "write"),
      List.of("as-written", "both"),
      List.of("text", "loss"));

  private Sessions() {}

  /// A session as it is after it was written and read.
  static SavedSession again(Path folder, SavedSession session) throws FileProblem {
    return SessionFile.read(write(folder, session), KNOWN);
  }

  static Path write(Path folder, SavedSession session) throws FileProblem {
    Path file = folder.resolve("session.unrolled");
    SessionFile.write(file, session);
    return file;
  }

  static Setup lstm() {
    return Setup.standard().withCell(CellKind.LSTM).withSize(2, 1)
        .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 42);
  }

  /// A plan of an LSTM that learns with Adam, a batch of four sequences of five symbols.
  static TrainingPlan plan() {
    return TrainingPlan.standard().withTask(new RememberFirst(false)).withCell(CellKind.LSTM).withBatch(5, 4);
  }

  /// A run after so many steps.
  static Run run(TrainingPlan plan, int steps) {
    Run run = new Run(plan, Workers.NONE);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run;
  }

  static SavedStep step(Setup setup, @Nullable TrainingStep opened, List<Edit> edits) {
    return new SavedStep(setup, opened, edits, new Intervention.FreezeGate("f", 1, Intervention.Level.ONE),
        new SavedStep.Typed("你好你", "好"),
        new SavedPlace(17, Granularity.TIMESTEP,
            new SavedElement("weight_hh_l0", Quantity.GRADIENT, 0, 0, 3)));
  }

  static SavedSession untrained(Setup setup, List<Edit> edits) {
    return new SavedSession("curves", step(setup, null, edits), new SavedTraining(plan(), null));
  }

  /// One with a run of which the next update is open.
  static SavedSession trained(Run run, TrainingPlan wanted) {
    RunPosition position = RunPosition.of(run);
    return new SavedSession("train", step(lstm(), position.next(), List.of()),
        new SavedTraining(wanted, position));
  }

  /// One with runs on all screens, two of them on Gradients and on Compare.
  static SavedSession everywhere(Run run, int steps) {
    SavedSession session = trained(run, run.plan());
    Experiment two =
        Experiment.ALL.stream().filter(each -> each.variants().size() == 2).findFirst().orElseThrow();
    TrainingPlan slow = plan().withSize(2, 1);
    TrainingPlan fast = slow.withTraining(slow.training().withLearningRate(0.1));
    List<RunPosition> runs =
        Stream.of(slow, fast).map(each -> RunPosition.of(run(each, steps))).toList();
    SavedGradients gradients = new SavedGradients(two, List.of(slow, fast), 1, true,
        new SavedGradients.Sight(true, 0, 3, "hop"), runs);
    SavedComparison comparison = new SavedComparison(
        List.of(new SavedComparison.Network(2, slow), new SavedComparison.Network(0, fast)), 1,
        new SavedComparison.Look(false, List.of("gates", "losses"), 4, OptionalLong.of(2)), runs);
    return new SavedSession("train", session.step(), session.training(), gradients, comparison,
        new SavedProgram("write", "both", "loss", -7, 40, 12, 3),
        own(typed("one two three one two four"), typed("so it is, so it was"), steps), written());
  }

  /// A text of the article's program as it stood after an epoch, with a way that was left.
  private static SavedWriting written() {
    return new SavedWriting(SavedWriting.Writer.CORRECTED, 11, new Sampling(0.75, 6, 0.9, false, 77),
        new Written("Here is \"a\"", 2, List.of(3, 4, 5, 1, 6), Set.of(3, 4)),
        List.of(new Written("text", 1, List.of(7, 2), Set.of())));
  }

  /// A typed text read in windows of words.
  static SavedText typed(String text) {
    return text(null, text, TextChoice.standard().withCut(Cut.WORDS).withReading(Reading.WINDOWS).withHeld(0)
        .withStride(2));
  }

  static SavedText text(@Nullable SampleText sample, String text, TextChoice choice) {
    try {
      return SavedText.of(sample, sample == null ? "stories.txt" : null, text, choice);
    } catch (UnusableText problem) {
      throw new AssertionError(problem);
    }
  }

  /// A run over a text, after which another was wanted.
  static SavedOwn own(SavedText source, SavedText learned, int steps) {
    TrainingPlan plan = TrainingPlan.forText(learned.task()).withSize(3, 1).withBatch(4, 2);
    return new SavedOwn(source, learned, plan.withTask(source.task()), 12, RunPosition.of(run(plan, steps)));
  }

  /// Every number of a carried out step: values and gradients of all variables.
  private static List<double[]> numbers(TrainingStep step) {
    Execution execution = step.trace().execution();
    List<double[]> numbers = new ArrayList<>();
    for (Variable variable : execution.graph().variables()) {
      if (!variable.isSymbols()) {
        numbers.add(execution.memory().values(variable).clone());
        if (variable.hasGradient()) {
          numbers.add(execution.memory().gradients(variable).clone());
        }
      }
    }
    return numbers;
  }

  static void assertSameBits(TrainingStep expected, TrainingStep actual) {
    List<double[]> wanted = numbers(expected);
    List<double[]> found = numbers(actual);
    assertEquals(wanted.size(), found.size());
    for (int i = 0; i < wanted.size(); i++) {
      assertArrayEquals(bits(wanted.get(i)), bits(found.get(i)));
    }
  }

  static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
