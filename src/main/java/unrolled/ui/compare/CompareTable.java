package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import unrolled.engine.run.Standing;
import unrolled.ui.FxThread;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// The networks as a table, in the order in which they solved the task: what they are, how they stand, and what can be
/// done with each.
final class CompareTable extends GridPane {
  private static final List<String> COLUMNS =
      List.of("place", "network", "settings", "parameters", "solved", "loss", "accuracy");
  private static final List<String> TEXTS = List.of("network", "settings");
  private static final int SETTINGS = 2;
  /// Where there is no room for all to be written whole, what is left out, the first first; what a network is its
  /// settings say too.
  private static final List<Integer> SPARE = List.of(3, SETTINGS);

  private final CompareViewModel model;
  private final CompareWords words;
  private final List<CompareRow> rows = new ArrayList<>();
  private final List<Label> headings = new ArrayList<>();

  /// @param toStep opens the Step screen
  CompareTable(CompareViewModel model, Strings strings, ObservableValue<Theme> theme, Runnable toStep) {
    this.model = model;
    words = new CompareWords(strings);
    setId("compare-table");
    setMinWidth(0);
    getStyleClass().add("u-compare-table");
    for (int i = 0; i < COLUMNS.size() + 1; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == SETTINGS ? Priority.ALWAYS : Priority.NEVER);
      column.setMinWidth(i == SETTINGS ? 0 : USE_PREF_SIZE);
      getColumnConstraints().add(column);
    }
    addHeadings(strings);
    for (int colour = 0; colour < Lineup.MOST; colour++) {
      rows.add(new CompareRow(colour, model, strings, theme, toStep));
    }
    model.lineupProperty().subscribe(_ -> show());
    model.runs().turn(0).subscribe(_ -> show());
    model.selectedProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
    widthProperty().subscribe(_ -> fit());
    theme.subscribe(_ -> FxThread.later(this::fit));
  }

  private void addHeadings(Strings strings) {
    Controls controls = new Controls(strings);
    for (String column : COLUMNS) {
      Label heading = controls.text("compare.column." + column, "u-train-figure-name");
      heading.setId("compare-column-" + column);
      Controls.explain(heading, strings.bind("compare.column." + column + ".hint"));
      setHalignment(heading, TEXTS.contains(column) ? HPos.LEFT : HPos.RIGHT);
      headings.add(heading);
    }
  }

  private void fit() {
    Set<Integer> left = new HashSet<>();
    for (int spare : SPARE) {
      if (getWidth() > 0 && needed(left) > getWidth()) {
        left.add(spare);
      }
    }
    for (Node cell : getChildren()) {
      cell.setManaged(!left.contains(getColumnIndex(cell)));
      cell.setVisible(cell.isManaged());
    }
  }

  /// The width of all columns but some, with what lies between.
  private double needed(Set<Integer> without) {
    Map<Integer, Double> widths = new HashMap<>();
    for (Node cell : getChildren()) {
      if (!without.contains(getColumnIndex(cell))) {
        widths.merge(getColumnIndex(cell), snapSizeX(cell.prefWidth(-1)), Math::max);
      }
    }
    return snappedLeftInset() + snappedRightInset() + COLUMNS.size() * getHgap()
        + widths.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void show() {
    List<Named> all = words.named(model.contenders(0));
    List<Entrant> entrants = model.lineupProperty().get().entrants();
    List<Standing> standings = all.isEmpty()
        ? List.of()
        : Standing.of(all.stream().map(each -> each.of().snapshot()).toList());
    List<Node> cells = new ArrayList<>(headings);
    for (int i = 0; i < COLUMNS.size(); i++) {
      setConstraints(headings.get(i), i, 0);
    }
    List<String> wanted = words.names(model.lineupProperty().get().plans());
    for (int i = 0; i < entrants.size(); i++) {
      Standing standing = i < standings.size() ? standings.get(i) : null;
      int index = standing == null ? i : standing.run();
      CompareRow row = rows.get(entrants.get(index).colour());
      row.show(index, wanted.get(index), words.summary(entrants.get(index).plan()));
      row.show(standing == null ? null : all.get(index), standing);
      row.choose(index == model.selectedProperty().get());
      row.allow(entrants.size());
      cells.addAll(row.place(i + 1));
    }
    if (!cells.equals(getChildren())) {
      getChildren().setAll(cells);
    }
    fit();
  }
}
