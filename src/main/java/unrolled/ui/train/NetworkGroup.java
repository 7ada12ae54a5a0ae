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
public final class NetworkGroup {
  private static final String SEED = "\\d{1,18}";

  private final Form form;

  /// A group of a form.
  public NetworkGroup(Form form) {
    this.form = form;
  }

  /// The rows.
  public VBox build() {
    VBox rows = network("train.settings.network");
    rows.getChildren().add(seed());
    return rows;
  }

  /// The rows without the seed.
  ///
  /// @param heading the key of their heading
  public VBox network(String heading) {
    return form.group(heading,
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
            Setting.INITIALIZER));
  }

  /// What the random numbers begin with.
  public VBox seed() {
    TextField seed = form.controls().named(new TextField(), form.id("train.seed"), "train.seed");
    Label problem = form.problem(form.node("seed-problem"));
    form.value(TrainingPlan::seed).subscribe(now -> {
      if (!seed.getText().matches(SEED) || Long.parseLong(seed.getText()) != now) {
        seed.setText(String.valueOf(now));
      }
    });
    seed.textProperty().subscribe((_, typed) -> {
      form.complain(problem, typed.matches(SEED) ? "" : "session.problem.seed");
      if (typed.matches(SEED)) {
        form.change(plan -> plan.withSeed(Long.parseLong(typed)));
      }
    });
    VBox row = new VBox(form.row("train.seed.name", seed), problem);
    row.getStyleClass().add("u-train-setting");
    return row;
  }
}
