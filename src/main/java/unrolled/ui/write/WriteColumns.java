package unrolled.ui.write;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import unrolled.ui.theme.Theme;

/// The text so far, what could come next and the arithmetic of it: beside each other, or where that would leave no
/// length to the bars, the arithmetic below the text, and the bars beside both.
final class WriteColumns extends GridPane {
  private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");
  private static final double TYPE_SIZE = 14;
  /// In multiples of the type size; with less room they are stacked.
  private static final double ROOMY = 60;
  private static final double[] BESIDE = {40, 28, 32};
  private static final double[] BELOW = {50, 50};
  private static final double[] WHOLE = {100};
  private static final double[] ABOVE = {30, 70};

  private final Node text;
  private final Node bars;
  private final Node arithmetic;
  private final ObservableValue<Theme> theme;
  private boolean stacked = true;

  WriteColumns(Node text, Node bars, Node arithmetic, ObservableValue<Theme> theme) {
    this.text = text;
    this.bars = bars;
    this.arithmetic = arithmetic;
    this.theme = theme;
    getStyleClass().add("u-write-columns");
    setMinWidth(0);
    getChildren().setAll(text, bars, arithmetic);
    arrange(false);
    widthProperty().subscribe(_ -> fit());
    theme.subscribe(_ -> fit());
  }

  private void fit() {
    arrange(getWidth() > 0 && getWidth() < ROOMY * TYPE_SIZE * theme.getValue().scale());
  }

  private void arrange(boolean narrow) {
    if (narrow == stacked) {
      return;
    }
    stacked = narrow;
    pseudoClassStateChanged(STACKED, narrow);
    getColumnConstraints().clear();
    for (double share : narrow ? BELOW : BESIDE) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    getRowConstraints().clear();
    for (double share : narrow ? ABOVE : WHOLE) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(share);
      getRowConstraints().add(row);
    }
    setConstraints(text, 0, 0);
    setConstraints(bars, 1, 0, 1, getRowConstraints().size());
    setConstraints(arithmetic, narrow ? 0 : 2, narrow ? 1 : 0);
  }
}
