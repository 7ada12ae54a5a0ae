package unrolled.ui.train;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.runs.PlanForm;
import unrolled.ui.text.Strings;

/// The rows of settings of which some say that what was chosen waits for a reset.
public final class Form extends PlanForm {
  private final ObservableValue<Set<Setting>> pending;

  /// A form of a screen, see [PlanForm].
  ///
  /// @param pending what waits for a reset
  public Form(String screen, ObservableValue<TrainingPlan> plan,
      Consumer<UnaryOperator<TrainingPlan>> changer,
      ObservableValue<Set<Setting>> pending, Strings strings) {
    super(screen, plan, changer, strings);
    this.pending = pending;
  }

  /// A row that says when what was chosen waits for a reset.
  public VBox row(String name, Control control, Setting setting) {
    Label waits = controls().text("train.pending", "u-train-pending");
    waits.setId(control.getId() + "-pending");
    waits.visibleProperty().bind(pending.map(waiting -> waiting.contains(setting)));
    waits.managedProperty().bind(waits.visibleProperty());
    VBox rows = new VBox(row(name, control), waits);
    rows.getStyleClass().add("u-train-setting");
    return rows;
  }
}
