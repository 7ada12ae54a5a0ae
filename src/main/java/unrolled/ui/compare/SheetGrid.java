package unrolled.ui.compare;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import unrolled.ui.theme.Theme;

/// Charts in columns of the same width, a network each; where that would make single charts too narrow, in two lines,
/// and where it would make several too low, beside each other.
final class SheetGrid extends Pane {
  private static final double GAP = 8;
  private static final double LEAST = 180;
  /// Below this height, before the theme's scale, charts of a column stand beside each other.
  private static final double LOW = 120;
  private static final double NARROW = 120;

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
    double scale = theme.getValue().scale();
    int tallest = columns.stream().mapToInt(List::size).max().orElse(1);
    List<SheetCard> all = columns.stream().flatMap(List::stream).toList();
    if (tallest == 1) {
      place(all, getWidth() < LEAST * scale * all.size() ? 2 : 1);
    } else if (getHeight() < LOW * scale * tallest) {
      place(all, getWidth() < NARROW * scale * all.size() ? 2 : 1);
    } else {
      place();
    }
  }

  /// Line by line.
  private void place(List<SheetCard> all, int lines) {
    int rows = Math.min(lines, Math.max(1, all.size()));
    int across = Math.max(1, (all.size() + rows - 1) / rows);
    for (int i = 0; i < all.size(); i++) {
      place(all.get(i), new Place(i % across, across, i / across, rows));
    }
  }

  /// A network a column.
  private void place() {
    for (int i = 0; i < columns.size(); i++) {
      List<SheetCard> column = columns.get(i);
      for (int j = 0; j < column.size(); j++) {
        place(column.get(j), new Place(i, columns.size(), j, column.size()));
      }
    }
  }

  /// A cell among others, counted from 0.
  private record Place(int column, int columns, int row, int rows) {}

  private void place(SheetCard card, Place at) {
    double width = Math.max(0, (getWidth() - GAP * (at.columns() - 1)) / at.columns());
    double height = Math.max(0, (getHeight() - GAP * (at.rows() - 1)) / at.rows());
    card.resizeRelocate(Math.floor(at.column() * (width + GAP)), Math.floor(at.row() * (height + GAP)),
        Math.floor(width), Math.floor(height));
  }
}
