package unrolled.ui.curves;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import unrolled.engine.trace.SlopeChain;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The factors of one unit and what they multiply to, a row a timestep; every digit under the pointer.
final class ChainTable extends TableView<Integer> {
  private static final double NARROW = 0.6;
  private static final double BAR = 16;
  private static final int SETTLING = 2;

  private final Strings strings;
  private final Numbers numbers;
  private @Nullable CurvesPicture now;
  private String shape = "";
  private int unsettled;

  ChainTable(Strings strings, Numbers numbers) {
    this.strings = strings;
    this.numbers = numbers;
    setId("curves-table");
    getStyleClass().add("u-numbers");
    accessibleTextProperty().bind(strings.bind("curves.table"));
    setTooltip(new Tooltip());
    getTooltip().textProperty().bind(strings.bind("curves.table"));
    Label empty = new Label();
    empty.textProperty().bind(strings.bind("curves.table.empty"));
    setPlaceholder(empty);
    heightProperty().subscribe(_ -> unsettled = SETTLING);
  }

  void show(@Nullable CurvesPicture picture) {
    now = picture;
    String wanted = picture == null ? "" : shape(picture.chain()) + strings.language();
    if (!wanted.equals(shape)) {
      shape = wanted;
      getColumns().setAll(picture == null ? List.of() : columns(picture.chain()));
      share();
    }
    int rows = picture == null ? 0 : picture.known();
    if (getItems().size() == rows) {
      refresh();
    } else {
      getItems().setAll(IntStream.range(0, rows).boxed().toList());
    }
    reveal();
  }

  /// A table scrolls by the height its rows had before: after another height it is asked again, once they have theirs.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (unsettled > 0) {
      unsettled--;
      reveal();
      requestLayout();
    }
  }

  /// Brings the row of the timestep that is shown into view.
  private void reveal() {
    if (now != null && now.isKnown()) {
      getSelectionModel().select(now.hop());
      scrollTo(Math.max(0, now.hop() - 1));
    }
  }

  /// The timestep needs less room than a number; a strip stays free for the scroll bar.
  private void share() {
    double whole = getColumns().size() - 1 + NARROW;
    for (int i = 0; i < getColumns().size(); i++) {
      double part = i == 0 ? NARROW : 1;
      getColumns().get(i).setResizable(false);
      getColumns().get(i).prefWidthProperty().bind(widthProperty().subtract(BAR).multiply(part / whole));
    }
  }

  private static String shape(SlopeChain chain) {
    return chain.hasWeight() + " " + chain.isWhole() + " " + chain.keeper().isPresent() + " ";
  }

  private List<TableColumn<Integer, Double>> columns(SlopeChain chain) {
    TableColumn<Integer, Double> last = chain.isWhole()
        ? column("curves.column.norm", (each, hop) -> each.chain().norm(hop))
        : column("curves.column.kept", (each, hop) -> each.chain().kept(hop, each.unit()));
    TableColumn<Integer, Double> time =
        column("curves.column.time", (each, hop) -> each.chain().time(hop) + 1.0);
    TableColumn<Integer, Double> slope =
        column("curves.column.slope", (each, hop) -> each.chain().slope(hop, each.unit()));
    TableColumn<Integer, Double> slopes =
        column("curves.column.slopes", (each, hop) -> each.chain().slopes(hop, each.unit()));
    return chain.hasWeight()
        ? List.of(time, slope, slopes,
            column("curves.column.path", (each, hop) -> each.chain().path(hop, each.unit())), last)
        : List.of(time, slope, slopes, last);
  }

  private TableColumn<Integer, Double> column(String key, BiFunction<CurvesPicture, Integer, Double> number) {
    TableColumn<Integer, Double> column = new TableColumn<>();
    Label heading = new Label(strings.get(key));
    heading.setTooltip(new Tooltip(strings.get(key + ".hint")));
    column.setGraphic(heading);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(now == null ? Double.NaN : number.apply(now, row.getValue())));
    column.setCellFactory(_ -> new NumberCell());
    return column;
  }

  private final class NumberCell extends TableCell<Integer, Double> {
    private final Tooltip digits = new Tooltip();

    @Override
    protected void updateItem(@Nullable Double number, boolean empty) {
      super.updateItem(number, empty);
      if (empty || number == null) {
        setText("");
        setTooltip(null);
      } else {
        setText(numbers.size(number));
        digits.setText(numbers.full(number));
        setTooltip(digits);
      }
    }
  }
}
