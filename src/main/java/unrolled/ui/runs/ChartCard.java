package unrolled.ui.runs;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unrolled.chart.ChartView;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// A chart on a card, with its title and what belongs to it at the right of the title.
public class ChartCard extends BorderPane {
  /// The texts.
  protected final Strings strings;
  /// The chart.
  protected final ChartView view;
  private final HBox heading = new HBox();

  /// An empty chart.
  ///
  /// @param id the node id of the chart
  /// @param title the key of the title
  protected ChartCard(String id, String title, Strings strings, ObservableValue<Theme> theme) {
    this.strings = strings;
    view = new ChartView(id, strings, theme);
    getStyleClass().add("u-train-chart");
    heading.getStyleClass().add("u-train-row");
    Label words = new Controls(strings).text(title, "u-train-chart-title");
    words.setMinWidth(Region.USE_PREF_SIZE);
    heading.getChildren().setAll(words);
    setTop(heading);
    setCenter(view);
    setMinSize(0, 0);
  }

  /// Adds something at the right of the title.
  protected final void addToHeading(Node... nodes) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    heading.getChildren().add(space);
    heading.getChildren().addAll(nodes);
  }
}
