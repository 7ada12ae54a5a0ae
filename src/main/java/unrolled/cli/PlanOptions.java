package unrolled.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.Wrong;
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
  @Option(names = "--task", paramLabel = "${bundle:label.id}")
  private @Nullable String task;

  @Option(names = "--difficulty", paramLabel = "${bundle:label.n}")
  private @Nullable Integer difficulty;

  @Option(names = "--control", paramLabel = "${bundle:label.id}")
  private @Nullable String control;

  @Option(names = "--length", paramLabel = "T")
  private @Nullable Integer length;

  @Option(names = "--batch", paramLabel = "B")
  private @Nullable Integer batch;

  @Option(names = "--optimizer", paramLabel = "${bundle:label.id}")
  private @Nullable String optimizer;

  @Option(names = "--rate", paramLabel = "η")
  private @Nullable Double rate;

  @Option(names = "--clip", paramLabel = "${bundle:label.norm}")
  private @Nullable Double clip;

  @Option(names = "--free-running")
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
      throw new Wrong("command.wrong.task");
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
      throw new Wrong("command.wrong.rate", speed);
    }
    if (clip != null && !(clip > 0)) {
      throw new Wrong("command.wrong.clip", clip);
    }
    GradientClipping bound = clip == null ? now.clipping() : new GradientClipping.ByNorm(clip, false);
    return plan.withTask(difficulty == null ? wanted : difficult(wanted, difficulty))
        .withControl(without)
        .withBatch(Given.size("--length", length, plan.length(), Task.MOST_TIMESTEPS),
            Given.size("--batch", batch, plan.batch(), TrainingPlan.MOST_SEQUENCES))
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
        () -> new Wrong("command.wrong.difficulty", task.id()));
    if (value < range.least() || value > range.most()) {
      throw new Wrong("command.wrong.difficulty.within", task.id(), range.least(), range.most(), value);
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
