package unrolled.ui.session;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.scenario.TrainingStep;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Stands in place of the menus while an update of a training run is stepped through: says which one, and leads back to
/// the scenario of the menus.
final class RunNotice extends HBox {
  private final Strings strings;

  RunNotice(Session session, Strings strings, Controls controls) {
    this.strings = strings;
    Label which = new Label();
    which.setId("run-notice-words");
    which.textProperty().bind(Bindings.createStringBinding(
        () -> words(session.shownProperty().get(), session.subjectProperty().get()), session.shownProperty(),
        session.subjectProperty(), strings.languageProperty()));
    Controls.explain(which, which.textProperty());
    Button leave = controls.labelled("run-notice-leave", Feather.X, "session.run.leave",
        () -> session.change(session.setupProperty().get()));
    leave.setMinWidth(USE_PREF_SIZE);
    setId("run-notice");
    getStyleClass().add("u-top-row");
    setMinWidth(0);
    getChildren().setAll(which, leave);
  }

  private String words(TrainingStep shown, @Nullable StepSubject subject) {
    if (!(shown instanceof Moment moment)) {
      return "";
    }
    boolean part =
        subject != null && subject.trace().execution().memory().batch() < moment.plan().batch();
    return step(moment) + reads(moment.plan())
        + (part ? strings.get("session.run.part", moment.plan().batch()) : "");
  }

  /// What its decoder reads, where it has one.
  private String reads(TrainingPlan plan) {
    if (plan.task().decoder().isEmpty()) {
      return "";
    }
    return strings.get(plan.training().forced() ? "session.run.teacher" : "session.run.own");
  }

  private String step(Moment moment) {
    TrainingPlan plan = moment.plan();
    String cell = strings.get("session.cell." + plan.cell().id() + ".short");
    return strings.get("session.run.step", moment.step(),
        plan.layers() == 1
            ? strings.get("session.cell.summary", cell, plan.hidden())
            : strings.get("session.cell.summary.deep", cell, plan.hidden(), plan.layers()),
        strings.get("session.learning.summary",
            strings.get("session.optimizer." + OptimizerKind.of(plan.training().optimizer()).id()),
            new Numbers(strings).setting(plan.training().learningRate())));
  }
}
