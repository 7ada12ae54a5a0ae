package unrolled.ui.runs;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Heading;

/// A chart on a card, with its title and what belongs to it at the right of the title.
public class ChartCard extends BorderPane {
  /// The texts.
  protected final Strings strings;
  /// The chart.
  protected final ChartView view;
  private final Label title = new Label();
  private final Heading heading = new Heading(title);

  /// An empty chart.
  ///
  /// @param id the node id of the chart
  protected ChartCard(String id, Strings strings, ObservableValue<Theme> theme) {
    this.strings = strings;
    view = new ChartView(id, strings, theme);
    getStyleClass().add("u-train-chart");
    title.getStyleClass().add("u-train-chart-title");
    title.setMinWidth(0);
    setTop(heading);
    setCenter(view);
    view.setMinSize(0, 0);
    setMinSize(0, 0);
  }

  /// Shows a chart from now on; its name is the title.
  protected final void show(ChartSpec spec) {
    title.setText(spec.name());
    view.show(spec);
  }

  /// Puts something else in the place of the title, such as a choice of what is shown here.
  public final void headWith(Node other) {
    heading.headWith(other);
  }

  /// Takes the title out of the card, to stand elsewhere.
  public final Node takeTitle() {
    setTop(null);
    return title;
  }

  /// Adds something at the right of the title.
  public final void addToHeading(Node... nodes) {
    heading.add(nodes);
  }
}
