package unrolled.ui.gradients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import unrolled.engine.run.TrainingPlan;

/// In what the plans of runs that are compared can differ.
enum Difference {
  /// What they are trained on: task, length, batch and seed.
  DATA(plan -> List.of(plan.task(), plan.timesteps(), plan.batch(), plan.seed())),
  /// The cell.
  CELL(TrainingPlan::cell),
  /// H.
  HIDDEN(TrainingPlan::hidden),
  /// L.
  LAYERS(TrainingPlan::layers),
  /// How weights are drawn.
  INITIALIZER(TrainingPlan::initializer),
  /// ρ of W_hh.
  RADIUS(plan -> plan.beginning().spectralRadius()),
  /// The forget gate's bias.
  FORGET(plan -> plan.beginning().forgetBias()),
  /// The update gate's bias.
  UPDATE(plan -> plan.beginning().updateBias()),
  /// The optimizer.
  OPTIMIZER(plan -> plan.training().optimizer()),
  /// η.
  RATE(plan -> plan.training().learningRate()),
  /// The bound on the gradients.
  CLIPPING(plan -> plan.training().clipping()),
  /// The window of truncated BPTT.
  WINDOW(plan -> plan.training().window());

  private final Function<TrainingPlan, Object> value;

  Difference(Function<TrainingPlan, Object> value) {
    this.value = value;
  }

  /// In what some of the plans differ.
  static List<Difference> among(List<TrainingPlan> plans) {
    return Arrays.stream(values())
        .filter(each -> plans.stream().map(each.value).distinct().count() > 1)
        .toList();
  }

  /// Whether a run has what differs at all: only some cells have a forget gate, or an update gate.
  boolean concerns(TrainingPlan plan) {
    List<String> gates = plan.cell().cell().gates();
    return switch (this) {
      case FORGET -> gates.contains("f");
      case UPDATE -> gates.contains("z");
      default -> true;
    };
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
