package unrolled.ui.compare;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import unrolled.ui.theme.Theme;

/// Charts in columns of the same width, a network each; where that would make single charts too narrow, in two rows.
final class SheetGrid extends Pane {
  private static final double GAP = 8;
  private static final double LEAST = 180;

  private final ObservableValue<Theme> theme;
  private List<List<SheetCard>> columns = List.of();

  SheetGrid(ObservableValue<Theme> theme) {
    this.theme = theme;
    setMinSize(0, 0);
    setPrefSize(0, 0);
  }

  /// Shows other charts; the same ones stay as they are.
  void show(List<List<SheetCard>> other) {
    if (!other.equals(columns)) {
      columns = other;
      getChildren().setAll(other.stream().flatMap(List::stream).toList());
    }
  }

  @Override
  protected void layoutChildren() {
    boolean single = columns.stream().allMatch(column -> column.size() == 1);
    double least = LEAST * theme.getValue().scale();
    int rows = single && columns.size() > 1 && getWidth() < least * columns.size() ? 2 : 1;
    int across = (columns.size() + rows - 1) / rows;
    for (int i = 0; i < columns.size(); i++) {
      List<SheetCard> column = columns.get(i);
      for (int j = 0; j < column.size(); j++) {
        int down = column.size() * rows;
        double width = Math.max(0, (getWidth() - GAP * (across - 1)) / across);
        double height = Math.max(0, (getHeight() - GAP * (down - 1)) / down);
        column.get(j).resizeRelocate(Math.floor(i % across * (width + GAP)),
            Math.floor((i / across * column.size() + j) * (height + GAP)), Math.floor(width),
            Math.floor(height));
      }
    }
  }
}
