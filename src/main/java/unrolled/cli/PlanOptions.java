package unrolled.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Difficulty;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.TrainingConfig;

/// The options by which a command says what is trained; without any it is the pair "AB → C, CB → A".
final class PlanOptions {
  private static final int MOST_STEPS = 100_000;

  @Option(names = "--task", paramLabel = "ID",
      description = "What is trained, one of `unrolled list`; default pair.")
  private @Nullable String task;

  @Option(names = "--difficulty", paramLabel = "N",
      description = "How hard the task is; what it counts, the task says.")
  private @Nullable Integer difficulty;

  @Option(names = "--control", paramLabel = "ID",
      description = "What is taken away in training: none, no-recurrence, no-carry.")
  private @Nullable String control;

  @Option(names = "--length", paramLabel = "T", description = "Timesteps of a training sequence.")
  private @Nullable Integer length;

  @Option(names = "--batch", paramLabel = "B", description = "Sequences of a training step.")
  private @Nullable Integer batch;

  @Option(names = "--optimizer", paramLabel = "ID", description = "sgd, momentum, rmsprop, adam.")
  private @Nullable String optimizer;

  @Option(names = "--rate", paramLabel = "η", description = "Learning rate.")
  private @Nullable Double rate;

  @Option(names = "--clip", paramLabel = "NORM",
      description = "Bounds the norm of all gradients together; default no bound.")
  private @Nullable Double clip;

  @Option(names = "--free-running",
      description = "In training a decoder reads what it wrote itself, rather than what was wanted of it.")
  private boolean free;

  @Option(names = "--experiment", paramLabel = "ID",
      description = "On the Gradients screen: what the runs show, one of `unrolled list`; default radius.")
  private String experiment = Experiment.RADIUS.id();

  private PlanOptions() {}

  /// The runs of the Gradients screen with what was asked for.
  ///
  /// @param screen the screen that is asked for; on every other one nothing is asked of these runs
  /// @param over what other options ask for
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  Experiment experiment(String screen, UnaryOperator<TrainingPlan> over) {
    if (!screen.equals("gradients")) {
      return Experiment.RADIUS;
    }
    Experiment found =
        SetupOptions.find("--experiment", Experiment.ALL.toArray(Experiment[]::new), Experiment::id,
            experiment);
    if (task != null && wanted(found.variants().getFirst().plan()).decoder().isPresent()) {
      throw new IllegalArgumentException("On the Gradients screen --task " + task
          + " cannot be chosen: an encoder and a decoder have no W_hh in common that gradients go back through.");
    }
    return new Experiment(found.id(), found.variants().stream()
        .map(each -> new Experiment.Variant(each.id(), over(over.apply(each.plan())))).toList());
  }

  /// Every experiment, as the list of names prints it.
  static Stream<String> experiments() {
    return Experiment.ALL.stream().map(Experiment::id);
  }

  /// The name of a control.
  static String id(Control control) {
    return control.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// How many training steps are made before.
  ///
  /// @param option the option that says so
  /// @throws IllegalArgumentException with one sentence, when there are too many
  static int steps(String option, int steps) {
    if (steps < 0 || steps > MOST_STEPS) {
      throw new IllegalArgumentException(option + " is 0 to " + MOST_STEPS + ", not " + steps + ".");
    }
    return steps;
  }

  /// A plan with what was asked for.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TrainingPlan over(TrainingPlan plan) {
    Task wanted = wanted(plan);
    Control without = control == null
        ? plan.control()
        : SetupOptions.find("--control", Control.values(), PlanOptions::id, control);
    TrainingConfig now = plan.training();
    OptimizerKind kind = optimizer == null
        ? OptimizerKind.of(now.optimizer())
        : SetupOptions.find("--optimizer", OptimizerKind.values(), OptimizerKind::id, optimizer);
    double speed = rate == null ? now.learningRate() : rate;
    if (!(speed >= 0) || speed == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("--rate is a number from 0 on, not " + rate + ".");
    }
    if (clip != null && !(clip > 0)) {
      throw new IllegalArgumentException("--clip is a number above 0, not " + clip + ".");
    }
    GradientClipping bound = clip == null ? now.clipping() : new GradientClipping.ByNorm(clip, false);
    return plan.withTask(difficulty == null ? wanted : difficult(wanted, difficulty))
        .withControl(without)
        .withBatch(length == null ? plan.length() : length, batch == null ? plan.batch() : batch)
        .withTraining(now.withOptimizer(optimizer == null ? now.optimizer() : kind.optimizer())
            .withLearningRate(speed)
            .withClipping(bound)
            .withForcing(!free));
  }

  /// Whether a task was asked for.
  boolean hasTask() {
    return task != null;
  }

  private Task wanted(TrainingPlan plan) {
    return task == null
        ? plan.task()
        : SetupOptions.find("--task", Tasks.ALL.toArray(Task[]::new), Task::id, task);
  }

  private static Task difficult(Task task, int value) {
    Difficulty range = task.difficulty().orElseThrow(
        () -> new IllegalArgumentException("The task " + task.id() + " has no --difficulty."));
    if (value < range.least() || value > range.most()) {
      throw new IllegalArgumentException(
          "--difficulty of the task " + task.id() + " is " + range.least() + " to "
              + range.most() + ", not " + value + ".");
    }
    return task.withDifficulty(value);
  }

  /// Every task, as the list of names prints it.
  static Stream<String> tasks() {
    return Tasks.ALL.stream().map(Task::id);
  }

  /// Every control, as the list of names prints it.
  static Stream<String> controls() {
    return Arrays.stream(Control.values()).map(PlanOptions::id);
  }
}
