package unrolled.ui.inspector;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.CheckResult;
import unrolled.engine.trace.Explanation;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// *Recompute* for a value, *check* for a gradient, and what came of it.
final class CheckPanel extends VBox {
  private final InspectorViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final Button recompute;
  private final Button check;
  private final Label answer = new Label();
  private @Nullable Message said;

  CheckPanel(InspectorViewModel model, Strings strings, Numbers numbers) {
    this.model = model;
    this.strings = strings;
    this.numbers = numbers;
    Controls controls = new Controls(strings);
    recompute =
        controls.labelled("inspector-recompute", Feather.CHECK, "inspector.recompute", this::recompute);
    check = controls.labelled("inspector-check", Feather.CHECK, "inspector.check", model::check);
    answer.setId("inspector-answer");
    answer.setWrapText(true);
    answer.getStyleClass().add("u-inspector-text");
    getStyleClass().add("u-inspector-section");
    getChildren().setAll(recompute, check, answer);
    recompute.setMaxWidth(Double.MAX_VALUE);
    check.setMaxWidth(Double.MAX_VALUE);
    model.checkProperty().subscribe(result -> say(result == null ? null : words(result)));
  }

  void show(Subject subject) {
    Explanation explanation = subject.explanation();
    boolean explained = explanation != null;
    boolean gradient = subject.element().quantity() == Quantity.GRADIENT;
    boolean complete = explanation != null && explanation.isComplete();
    shown(recompute, explained && !gradient);
    shown(check, gradient && complete);
    say(said);
  }

  private static void shown(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  private void say(@Nullable Message message) {
    said = message;
    answer.setText(message == null ? "" : strings.get(message));
    answer.setVisible(message != null);
    answer.setManaged(message != null);
  }

  /// Adds the terms that are shown up again.
  private void recompute() {
    Subject subject = model.subjectProperty().get();
    Explanation explanation = subject == null ? null : subject.explanation();
    if (explanation == null) {
      return;
    }
    double again = explanation.recomputed();
    boolean same = again == explanation.value() || (Double.isNaN(again) && Double.isNaN(explanation.value()));
    say(same
        ? Message.of("inspector.recomputed.same", numbers.full(again))
        : Message.of("inspector.recomputed.near", numbers.full(again),
            numbers.format(again - explanation.value())));
  }

  private Message words(CheckResult result) {
    String estimate = numbers.detailed(result.estimate());
    String epsilon = numbers.format(result.epsilon());
    return switch (result.method()) {
      case LOSS ->
          Message.of("inspector.checked.loss", epsilon, estimate, numbers.format(result.relativeError()));
      case ONE_HOP ->
          Message.of("inspector.checked.one-hop", epsilon, estimate, numbers.format(result.relativeError()));
      case TOO_SMALL -> Message.of("inspector.checked.too-small", numbers.format(result.resolution()));
      case KINK -> Message.of("inspector.checked.kink", epsilon);
    };
  }
}
