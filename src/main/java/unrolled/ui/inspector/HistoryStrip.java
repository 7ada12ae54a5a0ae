package unrolled.ui.inspector;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import unrolled.engine.formula.Formula;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The same unit over all timesteps; each is a way to it.
final class HistoryStrip extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final CornerRadii RADII = new CornerRadii(4);

  private final InspectorViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final ObservableValue<Theme> theme;
  private final Label heading = new Label();
  private final FlowPane cells = new FlowPane();

  HistoryStrip(InspectorViewModel model, Strings strings, Numbers numbers, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    this.numbers = numbers;
    this.theme = theme;
    heading.getStyleClass().add("u-inspector-heading");
    cells.getStyleClass().add("u-inspector-history");
    getStyleClass().add("u-inspector-section");
    setId("inspector-history");
    getChildren().setAll(heading, cells);
  }

  void show(Subject subject) {
    boolean shown = subject.history().size() > 1;
    setVisible(shown);
    setManaged(shown);
    if (!shown) {
      return;
    }
    heading.setText(strings.get("inspector.history"));
    double limit = subject.history().stream()
        .mapToDouble(each -> Math.abs(each.value()))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
    while (cells.getChildren().size() < subject.history().size()) {
      cells.getChildren().add(cell(cells.getChildren().size()));
    }
    cells.getChildren().remove(subject.history().size(), cells.getChildren().size());
    for (int time = 0; time < subject.history().size(); time++) {
      Formula.Scalar scalar = subject.history().get(time);
      fill((Button) cells.getChildren().get(time), scalar, limit, scalar.element().equals(subject.element()));
    }
  }

  /// A cell stays while numbers come and go: making controls costs more than a frame has.
  private static Button cell(int time) {
    Button cell = new Button(String.valueOf(time + 1));
    cell.getStyleClass().add("u-history-cell");
    cell.setTooltip(new Tooltip());
    return cell;
  }

  private void fill(Button cell, Formula.Scalar scalar, double limit, boolean current) {
    cell.pseudoClassStateChanged(CURRENT, current);
    Color fill = theme.getValue().palette().diverging(scalar.value(), limit);
    Color edge = theme.getValue().palette().color(current ? Tone.ACCENT : Tone.HAIRLINE);
    cell.setBackground(new Background(
        new BackgroundFill(edge, RADII, Insets.EMPTY),
        new BackgroundFill(fill, RADII, new Insets(current ? 2 : 1))));
    cell.setTextFill(theme.getValue().palette().textOn(fill));
    String value =
        Double.isNaN(scalar.value()) ? strings.get("inspector.unknown.short") : numbers.full(scalar.value());
    String text = strings.get("inspector.history.cell", scalar.element().time() + 1, value);
    cell.getTooltip().setText(text);
    cell.setAccessibleText(text);
    cell.setOnAction(_ -> model.visit(scalar.element()));
  }
}
