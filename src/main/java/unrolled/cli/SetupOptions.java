package unrolled.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unrolled.Wrong;
import unrolled.engine.data.Tasks;
import unrolled.engine.data.TextProblem;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;

/// The options by which a command says what a screen shows: what is stepped through, by default the A/B/C example, or
/// what is trained.
final class SetupOptions {
  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private NetworkOptions network;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private PlanOptions training;

  @Option(names = "--scenario", paramLabel = "${bundle:label.id}")
  private @Nullable String scenario;

  @Option(names = "--text", paramLabel = "${bundle:label.text}")
  private @Nullable String text;

  @Option(names = "--target", paramLabel = "${bundle:label.symbol}")
  private String target = "";

  @Option(names = "--preset", paramLabel = "${bundle:label.id}")
  private @Nullable String preset;

  @Option(names = "--experiment", paramLabel = "${bundle:label.id}")
  private String experiment = Experiment.RADIUS.id();

  private SetupOptions() {}

  /// What is stepped through.
  ///
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  Setup setup() {
    Preset weights = preset == null ? null : Given.find("--preset", Preset.values(), Preset::id, preset);
    return network.over(Setup.standard().withScenario(scenario()), weights);
  }

  private Scenario scenario() {
    if (text != null) {
      try {
        return Scenario.of(text, target);
      } catch (TextProblem problem) {
        throw new Wrong("session.problem." + problem.reason().name().toLowerCase(Locale.ROOT),
            problem.found(),
            problem.limit());
      }
    }
    String id = scenario == null ? Scenario.ALL.getFirst().id() : scenario;
    return Given.find("--scenario", Scenario.ALL.toArray(Scenario[]::new), Scenario::id, id);
  }

  /// Whether it says what is trained.
  boolean trains() {
    return training.isGiven() || task() != null;
  }

  /// The task that the scenario is, null where it is none.
  private @Nullable String task() {
    boolean is = scenario != null
        && Tasks.ALL.stream().anyMatch(each -> each.id().equals(scenario));
    return is ? scenario : null;
  }

  /// What is trained.
  ///
  /// @param plan what is trained when nothing is asked for
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  TrainingPlan plan(TrainingPlan plan) {
    return training.over(network.over(plan), task());
  }

  /// The runs of the Gradients screen.
  ///
  /// @param screen the screen that is asked for; on every other one nothing is asked of these runs
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  Experiment experiment(String screen) {
    if (!screen.equals("gradients")) {
      return Experiment.RADIUS;
    }
    Experiment found =
        Given.find("--experiment", Experiment.ALL.toArray(Experiment[]::new), Experiment::id, experiment);
    return new Experiment(found.id(), found.variants().stream()
        .map(each -> new Experiment.Variant(each.id(), oneLoop(plan(each.plan())))).toList());
  }

  private static TrainingPlan oneLoop(TrainingPlan plan) {
    if (plan.task().decoder().isPresent()) {
      throw new Wrong("command.wrong.gradients", plan.task().id());
    }
    return plan;
  }
}
