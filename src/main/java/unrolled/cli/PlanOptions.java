package unrolled.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Difficulty;
import unrolled.engine.data.OneSequence;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.TrainingConfig;

/// The options by which a command says what is trained; without any it is the pair "AB → C, CB → A".
final class PlanOptions {
  @Option(names = "--task", paramLabel = "ID",
      description = "The same as --scenario where something is trained: one of `unrolled list`; default pair.")
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

  private PlanOptions() {}

  /// Every experiment, as the list of names prints it.
  static Stream<String> experiments() {
    return Experiment.ALL.stream().map(Experiment::id);
  }

  /// The name of a control.
  static String id(Control control) {
    return control.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it says what is trained.
  boolean isGiven() {
    return task != null;
  }

  /// A plan with what was asked for.
  ///
  /// @param scenario what is trained where no task is given, null for what the plan trains
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TrainingPlan over(TrainingPlan plan, @Nullable String scenario) {
    if (task != null && scenario != null) {
      throw new IllegalArgumentException(
          "Say what is trained: --scenario or --task, which is the same, not both.");
    }
    Task asked = scenario == null ? plan.task() : task("--scenario", scenario);
    Task wanted = task == null ? asked : task("--task", task);
    Control without =
        Given.find("--control", Control.values(), PlanOptions::id, control, plan.control());
    TrainingConfig now = plan.training();
    OptimizerKind kind = Given.find("--optimizer", OptimizerKind.values(), OptimizerKind::id, optimizer,
        OptimizerKind.of(now.optimizer()));
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

  /// A task, or a scenario with what is wanted after it.
  private static Task task(String option, String id) {
    Stream<Task> sequences = Scenario.ALL.stream().map(each -> new OneSequence(each.id(), each.alphabet(),
        each.sequence(), each.target()));
    Task[] all = Stream.concat(Tasks.ALL.stream(), sequences).toArray(Task[]::new);
    return Given.find(option, all, Task::id, id);
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

  /// Every optimizer, as the list of names prints it.
  static Stream<String> optimizers() {
    return Arrays.stream(OptimizerKind.values()).map(OptimizerKind::id);
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
