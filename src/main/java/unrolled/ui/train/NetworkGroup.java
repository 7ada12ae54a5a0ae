package unrolled.ui.train;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.ui.runs.PlanForm;

/// The network: cell, sizes, and the weights it begins with.
final class NetworkGroup {
  private static final String SEED = "\\d{1,18}";

  private final Form form;

  NetworkGroup(Form form) {
    this.form = form;
  }

  VBox build() {
    return form.group("train.settings.network",
        form.row("train.cell.name", form.choice("train.cell", List.of(CellKind.values()), TrainingPlan::cell,
            TrainingPlan::withCell,
            new PlanForm.Names<>(CellKind::id, kind -> "session.cell." + kind.id() + ".short")),
            Setting.CELL),
        form.row("train.hidden.name", form.number("train.hidden", 1, TrainingPlan.MOST_HIDDEN,
            TrainingPlan::hidden, (plan, units) -> plan.withSize(units, plan.layers())), Setting.HIDDEN),
        form.row("train.layers.name", form.number("train.layers", 1, TrainingPlan.MOST_LAYERS,
            TrainingPlan::layers, (plan, depth) -> plan.withSize(plan.hidden(), depth)), Setting.LAYERS),
        form.row("train.initializer.name", form.choice("train.initializer", List.of(InitializerKind.values()),
            TrainingPlan::initializer, TrainingPlan::withInitializer,
            new PlanForm.Names<>(InitializerKind::id, kind -> "session.initializer." + kind.id())),
            Setting.INITIALIZER),
        seed());
  }

  private VBox seed() {
    TextField seed = form.controls().named(new TextField(), "train-seed", "train.seed");
    Label problem = form.problem("train-seed-problem");
    form.value(TrainingPlan::seed).subscribe(now -> {
      if (!seed.getText().matches(SEED) || Long.parseLong(seed.getText()) != now) {
        seed.setText(String.valueOf(now));
      }
    });
    seed.textProperty().subscribe((_, typed) -> {
      form.complain(problem, typed.matches(SEED) ? "" : "session.problem.seed");
      if (typed.matches(SEED)) {
        form.change(form.plan().withSeed(Long.parseLong(typed)));
      }
    });
    VBox row = new VBox(form.row("train.seed.name", seed), problem);
    row.getStyleClass().add("u-train-setting");
    return row;
  }
}
