package unrolled.ui.gradients.detail;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import unrolled.engine.gradient.Jacobian;
import unrolled.engine.gradient.OneHop;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The sizes of one hop: norm, largest singular value, spectral radius, and the slope, or the direct path of a gated
/// cell.
final class HopFigures extends GridPane {
  private final Strings strings;
  private final Numbers numbers;

  HopFigures(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
    setId("detail-hop-figures");
    getStyleClass().add("u-detail-figures");
  }

  /// Shows the sizes of one matrix of a hop.
  void show(HopReading reading, HopMatrix matrix) {
    getChildren().clear();
    Jacobian sizes = Objects.requireNonNull(reading.matrix(matrix));
    row(0, "norm", sizes.norm());
    row(1, "sigma", sizes.largestSingularValue());
    row(2, "radius", sizes.spectralRadius());
    OneHop hop = Objects.requireNonNull(reading.hop());
    if (hop.direct() == null) {
      row(3, "slope", hop.slope());
    } else {
      row(3, reading.curves().cell() == null ? "direct-z" : "direct-f", hop.directSlope());
    }
  }

  private void row(int index, String id, double value) {
    Label name = new Label(strings.get("detail.hop.figure." + id));
    name.getStyleClass().add("u-detail-muted");
    Label number = new Label(numbers.size(value));
    number.setId("detail-hop-figure-" + id);
    number.getStyleClass().add("u-detail-number");
    Tooltip hint =
        new Tooltip(strings.get("detail.hop.figure." + id + ".means") + "\n" + numbers.full(value));
    hint.setWrapText(true);
    hint.setMaxWidth(420);
    name.setTooltip(hint);
    number.setTooltip(hint);
    number.setAccessibleText(name.getText() + ": " + number.getText());
    addRow(index, name, number);
  }
}
