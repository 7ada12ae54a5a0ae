package unrolled.ui.inspector;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import unrolled.engine.formula.Formula;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The same unit over all timesteps; each is a way to it.
final class HistoryStrip extends VBox {
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
    cells.getChildren().clear();
    if (!shown) {
      return;
    }
    heading.setText(strings.get("inspector.history"));
    double limit = subject.history().stream()
        .mapToDouble(each -> Math.abs(each.value()))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
    subject.history().forEach(
        each -> cells.getChildren().add(cell(each, limit, each.element().equals(subject.element()))));
  }

  private Button cell(Formula.Scalar scalar, double limit, boolean current) {
    Button cell = new Button(String.valueOf(scalar.element().time() + 1));
    cell.getStyleClass().add("u-history-cell");
    if (current) {
      cell.getStyleClass().add("u-current");
    }
    Color fill = theme.getValue().palette().diverging(scalar.value(), limit);
    Color ink = theme.getValue().palette().textOn(fill);
    cell.setStyle("-u-history-fill: " + css(fill) + "; -fx-text-fill: " + css(ink) + ";");
    String value =
        Double.isNaN(scalar.value()) ? strings.get("inspector.unknown.short") : numbers.full(scalar.value());
    String text = strings.get("inspector.history.cell", scalar.element().time() + 1, value);
    cell.setTooltip(new Tooltip(text));
    cell.setAccessibleText(text);
    cell.setOnAction(_ -> model.visit(scalar.element()));
    return cell;
  }

  private static String css(Color color) {
    return "#%02x%02x%02x".formatted(
        Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }
}
