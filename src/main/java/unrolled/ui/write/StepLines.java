package unrolled.ui.write;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.generate.ChoiceStep;
import unrolled.ui.formula.FormulaCard;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// One step of the arithmetic: what it is, symbols, numbers, the result with every digit on hover.
final class StepLines extends VBox {
  private static final double TYPE = 14;

  private final ChoiceStep.Kind kind;
  private final Numbers numbers;
  private final Strings strings;
  private final FormulaCard card;
  private final Label result = new Label();
  private final Tooltip whole = new Tooltip();

  StepLines(ChoiceStep.Kind kind, Strings strings, Consumer<Element> visit) {
    this.kind = kind;
    numbers = new Numbers(strings);
    this.strings = strings;
    String id = "write-step-" + kind.id();
    card = new FormulaCard(id + "-formula", strings, visit);
    setId(id);
    result.setId(id + "-result");
    result.getStyleClass().add("u-detail-number");
    result.setTooltip(whole);
    Label name = new Controls(strings).text("write.step." + kind.id(), "u-detail-muted");
    name.setWrapText(true);
    managedProperty().bind(visibleProperty());
    getStyleClass().add("u-write-step");
    getChildren().setAll(name, card, result);
  }

  ChoiceStep.Kind kind() {
    return kind;
  }

  /// Shows a step; without one it leaves no room.
  void show(@Nullable ChoiceStep step, double scale) {
    setVisible(step != null);
    if (step != null) {
      card.setSizes(TYPE * scale, TYPE * scale);
      card.show(strings.get("write.step." + kind.id()), null, new FormulaCard.Line(step.line().symbols(),
          step.line().arithmetic(), step.line().value()));
      result.setText("= " + numbers.detailed(step.line().value()));
      whole.setText(numbers.full(step.line().value()));
    }
  }
}
