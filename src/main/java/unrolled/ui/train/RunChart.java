package unrolled.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unrolled.chart.ChartView;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// A chart of a run on a card; above it stands the choice of what is shown in its place.
abstract class RunChart extends BorderPane {
  final Strings strings;
  final ChartView view;
  private final HBox heading = new HBox();

  /// @param id the node id
  RunChart(String id, Strings strings, ObservableValue<Theme> theme) {
    this.strings = strings;
    view = new ChartView(id, strings, theme);
    getStyleClass().add("u-train-chart");
    heading.getStyleClass().add("u-train-row");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    heading.getChildren().setAll(space);
    setTop(heading);
    setCenter(view);
    setMinSize(0, 0);
    setPrefSize(0, 0);
    strings.languageProperty().subscribe((_, _) -> specify());
  }

  /// Adds something at the right of the heading.
  final void addToHeading(Node... nodes) {
    heading.getChildren().addAll(nodes);
  }

  /// Puts the choice of what is shown here at the left of the heading.
  final void placeIn(Node chooser) {
    heading.getChildren().removeIf(each -> each.getId() != null && each.getId().startsWith("train-place"));
    heading.getChildren().addFirst(chooser);
  }

  /// Says in the language of the moment what the chart shows.
  abstract void specify();

  /// Shows a run as it stands.
  abstract void show(TrainingSnapshot now);

  /// Marks a training step, where the chart has a place for it.
  ///
  /// @param step counted from 1, 0 for none
  void mark(long step) {}

  /// Shows what the run did before it went on from an earlier step, where the chart has a place for it.
  ///
  /// @param history empty for nothing
  void fillAbandoned(HistoryView history) {}
}
