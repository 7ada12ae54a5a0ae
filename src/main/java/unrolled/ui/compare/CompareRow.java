package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.chart.Style;
import unrolled.engine.run.Sample;
import unrolled.engine.run.Standing;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// A network in the table.
final class CompareRow {
  private static final String NONE = "–";

  private final Strings strings;
  private final Numbers numbers;
  private final List<Node> cells = new ArrayList<>();
  private final ToggleButton name;
  private final Label settings = new Label();
  private final List<Label> figures = new ArrayList<>();
  private final Button open;
  private final Button duplicate;
  private final Button remove;
  private int index;

  /// @param colour see [Entrant]
  /// @param toStep opens the Step screen
  CompareRow(int colour, CompareViewModel model, Strings strings, ObservableValue<Theme> theme,
      Runnable toStep) {
    this.strings = strings;
    numbers = new Numbers(strings);
    Controls controls = new Controls(strings);
    String end = "-" + colour;
    name = controls.named(new ToggleButton(), "compare-name" + end, "compare.name");
    nameIt(model, theme, colour);
    settings.setId("compare-settings" + end);
    settings.setMinWidth(0);
    Controls.explain(settings, settings.textProperty());
    settings.getStyleClass().add("u-compare-settings");
    open = controls.icon("compare-open" + end, Feather.CORNER_RIGHT_DOWN, "compare.open", () -> {
      if (model.open(index)) {
        toStep.run();
      }
    });
    duplicate = controls.icon("compare-duplicate" + end, Feather.COPY, "compare.duplicate",
        () -> model.duplicate(index));
    remove = controls.icon("compare-remove" + end, Feather.X, "compare.remove", () -> model.remove(index));
    HBox buttons = new HBox(open, duplicate, remove);
    buttons.getStyleClass().add("u-compare-buttons");
    makeFigures(end);
    cells.addAll(List.of(figures.getFirst(), name, settings));
    cells.addAll(figures.subList(1, figures.size()));
    cells.add(buttons);
  }

  private void makeFigures(String end) {
    for (String figure : List.of("place", "parameters", "solved", "loss", "accuracy")) {
      Label label = new Label();
      label.setId("compare-" + figure + end);
      label.setMinWidth(Region.USE_PREF_SIZE);
      label.getStyleClass().add("u-compare-figure");
      GridPane.setHalignment(label, HPos.RIGHT);
      figures.add(label);
    }
  }

  private void nameIt(CompareViewModel model, ObservableValue<Theme> theme, int colour) {
    name.getStyleClass().add("u-compare-name");
    name.setMnemonicParsing(false);
    name.setGraphic(new Swatch(Style.category(colour), theme));
    name.setOnAction(_ -> {
      name.setSelected(true);
      model.select(index);
    });
  }

  /// Says who it is.
  void show(int place, String called, String summary) {
    index = place;
    name.setText(called);
    settings.setText(summary);
  }

  /// Says how it stands; null while nothing is known.
  void show(@Nullable Named network, @Nullable Standing standing) {
    Sample latest = network == null ? null : network.of().snapshot().latest();
    boolean stopped = network != null && CompareWords.hasStopped(network);
    open.setDisable(network == null || network.of().snapshot().next() == null);
    figures.get(0).setText(standing == null || standing.place().isEmpty()
        ? NONE
        : strings.get("compare.place", standing.place().getAsInt()));
    figures.get(1).setText(standing == null ? NONE : count(standing.parameters()));
    figures.get(2).setText(solved(standing, stopped));
    figures.get(3).setText(latest == null ? NONE : numbers.format(latest.loss()));
    figures.get(4).setText(latest == null || Double.isNaN(latest.accuracy())
        ? NONE
        : strings.get("train.figure.share", latest.accuracy()));
  }

  private String solved(@Nullable Standing standing, boolean stopped) {
    if (standing == null) {
      return NONE;
    }
    return standing.solved().isPresent()
        ? count(standing.solved().getAsLong())
        : strings.get(stopped ? "compare.stopped" : "compare.not-yet");
  }

  private String count(long number) {
    return strings.get("train.figure.count", number);
  }

  /// Whether its settings are shown.
  void choose(boolean chosen) {
    name.setSelected(chosen);
  }

  /// One network stays, and there is room for four.
  void allow(int networks) {
    duplicate.setDisable(networks == Lineup.MOST);
    remove.setDisable(networks == 1);
  }

  /// Its cells, in a row of the grid.
  List<Node> place(int row) {
    for (int column = 0; column < cells.size(); column++) {
      GridPane.setConstraints(cells.get(column), column, row);
    }
    return cells;
  }
}
