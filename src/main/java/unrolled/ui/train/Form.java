package unrolled.ui.train;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.runs.PlanForm;
import unrolled.ui.text.Strings;

/// The rows of the Train screen's settings: some say that what was chosen waits for a reset.
final class Form extends PlanForm {
  private final TrainViewModel model;

  Form(TrainViewModel model, Strings strings) {
    super("train", model.planProperty(), other -> model.change(other.apply(model.planProperty().get())),
        strings);
    this.model = model;
  }

  void change(TrainingPlan other) {
    change(_ -> other);
  }

  /// A row that says when what was chosen waits for a reset.
  VBox row(String name, Control control, Setting setting) {
    Label waits = controls().text("train.pending", "u-train-pending");
    waits.setId(control.getId() + "-pending");
    waits.visibleProperty().bind(model.pendingProperty().map(pending -> pending.contains(setting)));
    waits.managedProperty().bind(waits.visibleProperty());
    VBox rows = new VBox(row(name, control), waits);
    rows.getStyleClass().add("u-train-setting");
    return rows;
  }
}
