package unrolled.ui.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.ChoiceArithmetic;
import unrolled.engine.generate.ChoiceStep;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The way from the output of the selected token to whether it is drawn, step by step: in symbols, in numbers, the
/// result. Pressing the output of another token selects that one.
final class ArithmeticColumn extends ScrollPane {
  private final WriteViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final WriteWords words;
  private final ObservableValue<Theme> theme;
  private final Label token = new Label();
  private final Label output = new Label();
  private final Label end = new Label();
  private final List<StepLines> lines;

  ArithmeticColumn(WriteViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    numbers = new Numbers(strings);
    words = new WriteWords(strings);
    lines = Stream.of(ChoiceStep.Kind.values())
        .map(kind -> new StepLines(kind, strings, element -> model.selectedProperty().set(element.column())))
        .toList();
    token.setId("write-arithmetic-token");
    token.getStyleClass().add("u-detail-title");
    token.setWrapText(true);
    output.setId("write-arithmetic-output");
    output.setWrapText(true);
    end.setId("write-arithmetic-end");
    end.setWrapText(true);
    VBox body = new VBox(token, output);
    body.getChildren().addAll(lines);
    body.getChildren().add(end);
    body.getStyleClass().add("u-write-steps");
    frame(body);
    model.pageProperty().subscribe((_, _) -> render());
    model.selectedProperty().subscribe((_, _) -> render());
    strings.languageProperty().subscribe((_, _) -> render());
    theme.subscribe(_ -> render());
  }

  private void frame(VBox body) {
    setId("write-arithmetic");
    setContent(body);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    getStyleClass().add("u-write-scroll");
  }

  private void render() {
    Page page = model.pageProperty().get();
    ChoiceArithmetic next = page.next();
    int selected = model.selectedProperty().get();
    boolean some = next != null && selected >= 0 && selected < next.choice().size();
    getContent().setVisible(some);
    if (next != null && some) {
      show(page, next, selected);
    }
  }

  private void show(Page page, ChoiceArithmetic next, int selected) {
    Choice choice = next.choice();
    token.setText(words.says(page, selected));
    output.setText(strings.get("write.output", numbers.detailed(choice.logit(selected)),
        numbers.detailed(choice.max()), numbers.setting(choice.how().temperature())));
    List<ChoiceStep> steps = ChoiceStep.of(next, selected);
    for (StepLines each : lines) {
      each.show(found(steps, each.kind()), theme.getValue().scale());
    }
    end.setText(verdict(choice, selected));
  }

  private static @Nullable ChoiceStep found(List<ChoiceStep> steps, ChoiceStep.Kind kind) {
    List<ChoiceStep> of = new ArrayList<>(steps);
    of.removeIf(each -> each.kind() != kind);
    return of.isEmpty() ? null : of.getFirst();
  }

  private String verdict(Choice choice, int selected) {
    if (!choice.isKept(selected)) {
      return strings.get(choice.how().isGreedy() ? "write.verdict.not-most" : "write.verdict.cut");
    } else if (choice.how().isGreedy()) {
      return strings.get("write.verdict.most");
    }
    int rank = choice.rank(selected);
    return strings.get(selected == choice.token() ? "write.verdict.drawn" : "write.verdict.missed",
        numbers.format(choice.draw()), numbers.format(choice.begin(rank)),
        numbers.format(choice.begin(rank + 1)));
  }
}
