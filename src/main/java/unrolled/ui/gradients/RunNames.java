package unrolled.ui.gradients;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import unrolled.chart.Dash;
import unrolled.chart.Style;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// How the runs are called, what tells them apart, and what their lines look like.
final class RunNames {
  /// Blue, green, vermilion, as vanishing, healthy and exploding have them.
  private static final List<Style> STYLES = List.of(Style.line(Tone.CATEGORY_1, Dash.SOLID),
      Style.line(Tone.CATEGORY_3, Dash.DASHED), Style.line(Tone.CATEGORY_4, Dash.DASH_DOT));

  private final Strings strings;
  private final Numbers numbers;

  RunNames(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// The line of a run, counted from 0.
  static Style style(int run) {
    return STYLES.get(run % STYLES.size());
  }

  /// The name an experiment gives a run; empty where it has no such run.
  String name(Experiment experiment, int run) {
    return run < experiment.variants().size()
        ? strings.get("gradients.run." + experiment.variants().get(run).id())
        : "";
  }

  /// What is the same and what differs among plans.
  String same(List<TrainingPlan> plans) {
    List<Difference> all = Difference.among(plans);
    String things = all.stream().map(each -> strings.get("gradients.differs." + each.id()))
        .collect(Collectors.joining(strings.get("gradients.comma")));
    boolean data = all.contains(Difference.DATA);
    return all.isEmpty()
        ? strings.get("gradients.same.all")
        : strings.get(data ? "gradients.same.nothing" : "gradients.same.data", things);
  }

  /// What is a run's own among plans.
  String own(List<TrainingPlan> plans, int run) {
    TrainingPlan plan = plans.get(run);
    return Difference.among(plans).stream().filter(each -> each.concerns(plan)).map(each -> words(each, plan))
        .collect(Collectors.joining(strings.get("gradients.comma")));
  }

  private String words(Difference difference, TrainingPlan plan) {
    TrainingConfig training = plan.training();
    return switch (difference) {
      case DATA -> strings.get("gradients.own.data", plan.timesteps());
      case CELL -> strings.get("session.cell." + plan.cell().id() + ".short");
      case HIDDEN -> strings.get("gradients.own.hidden", plan.hidden());
      case LAYERS -> strings.get("gradients.own.layers", plan.layers());
      case INITIALIZER -> strings.get("session.initializer." + plan.initializer().id());
      case RADIUS -> number("gradients.own.radius", plan.beginning().spectralRadius());
      case FORGET -> number("gradients.own.forget", plan.beginning().forgetBias());
      case UPDATE -> number("gradients.own.update", plan.beginning().updateBias());
      case OPTIMIZER -> strings.get("session.optimizer." + OptimizerKind.of(training.optimizer()).id());
      case RATE -> strings.get("gradients.own.rate", numbers.setting(training.learningRate()));
      case CLIPPING -> clipping(training.clipping());
      case WINDOW -> training.window() == 0
          ? strings.get("gradients.own.window.none")
          : strings.get("gradients.own.window", training.window());
    };
  }

  private String number(String key, OptionalDouble value) {
    return strings.get(key, value.isPresent()
        ? numbers.setting(value.getAsDouble())
        : strings.get("gradients.own.drawn"));
  }

  private String clipping(GradientClipping clipping) {
    return switch (clipping) {
      case GradientClipping.None _ -> strings.get("gradients.own.clip.none");
      case GradientClipping.ByNorm(double most, boolean _) ->
          strings.get("gradients.own.clip.norm", numbers.setting(most));
      case GradientClipping.ByValue(double most) ->
          strings.get("gradients.own.clip.value", numbers.setting(most));
    };
  }
}
