package unrolled.ui.session;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.data.TextProblem;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.session.SavedStep;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Chooses what is read, and what should come next. What was typed stays until it is replaced.
final class ScenarioPanel extends VBox {
  private final Session session;
  private final Strings strings;
  private final TextField text = new TextField();
  private final TextField target = new TextField();
  private final Label problem;
  private final VBox scenarios;

  ScenarioPanel(Session session, Strings strings, Controls controls) {
    this.session = session;
    this.strings = strings;
    Choices choices = new Choices(strings);
    Scenario now = session.setupProperty().get().scenario();
    getStyleClass().add("u-panel-body");
    text.setId("scenario-text");
    target.setId("scenario-target");
    problem = choices.problem("scenario-problem");
    text.setText(session.typedProperty().get().text());
    target.setText(session.typedProperty().get().target());
    text.textProperty().subscribe((_, _) -> remember());
    target.textProperty().subscribe((_, _) -> remember());
    Button use = controls.labelled("scenario-use", Feather.CHECK, "session.text.use", this::use);
    text.setOnAction(_ -> use());
    target.setOnAction(_ -> use());
    scenarios =
        choices.oneOf("scenario-", Scenario.ALL, now, each -> "session.scenario." + each.id(), this::choose);
    getChildren().setAll(
        choices.heading("session.scenarios"), scenarios,
        choices.heading("session.text"),
        choices.row("session.text.sequence", text),
        choices.row("session.text.target", target),
        problem, use);
  }

  private void remember() {
    session.typedProperty().set(new SavedStep.Typed(text.getText(), target.getText()));
    complain(text.getText().isEmpty() ? null : problemOf());
  }

  /// Why what is typed cannot be used, null when it can.
  private @Nullable TextProblem problemOf() {
    try {
      Scenario.of(text.getText(), target.getText());
      return null;
    } catch (TextProblem reason) {
      return reason;
    }
  }

  private void complain(@Nullable TextProblem reason) {
    problem.setText(reason == null
        ? ""
        : strings.get(
            "session.problem." + reason.reason().name().toLowerCase(Locale.ROOT), reason.found(),
            reason.limit()));
  }

  private void use() {
    try {
      choose(Scenario.of(text.getText(), target.getText()));
      Choices.mark(scenarios, "");
    } catch (TextProblem reason) {
      complain(reason);
    }
  }

  /// A network cannot be trained without a target: then its weights stay as they were drawn.
  private void choose(Scenario scenario) {
    Setup now = session.setupProperty().get();
    boolean untrainable = now.preset() == Preset.TRAINED && !scenario.hasTarget();
    Setup other = untrainable ? now.withPreset(Preset.RANDOM, now.initializer(), now.seed()) : now;
    session.change(other.withScenario(scenario));
  }
}
