package unrolled.ui.train;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import unrolled.engine.run.TrainingPlan;

/// What of a plan cannot change while it runs: it applies after a reset.
public enum Setting {
  /// The task.
  TASK(TrainingPlan::task),
  /// What is taken away.
  CONTROL(TrainingPlan::control),
  /// The cell.
  CELL(TrainingPlan::cell),
  /// H.
  HIDDEN(TrainingPlan::hidden),
  /// L.
  LAYERS(TrainingPlan::layers),
  /// How weights are drawn.
  INITIALIZER(TrainingPlan::initializer),
  /// E.
  EMBEDDING(TrainingPlan::embedding),
  /// Into how many parts batches are split.
  SPLIT(TrainingPlan::split);

  private final Function<TrainingPlan, Object> value;

  Setting(Function<TrainingPlan, Object> value) {
    this.value = value;
  }

  /// The settings in which two plans differ.
  public static Set<Setting> differing(TrainingPlan one, TrainingPlan other) {
    Set<Setting> differing = EnumSet.noneOf(Setting.class);
    Arrays.stream(values())
        .filter(each -> !each.value.apply(one).equals(each.value.apply(other)))
        .forEach(differing::add);
    return differing;
  }
}
