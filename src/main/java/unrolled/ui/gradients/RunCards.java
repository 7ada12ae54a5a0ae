package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.HistoryChart;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The four cards: curves and detail above, heat map and loss below; what looks closer takes the place of all. While
/// the runs go on the charts take turns, so that no frame draws more than one.
final class RunCards extends GridPane {
  private static final double LEFT = 54;
  private static final double HALF = 50;

  private final GradientsViewModel model;

  /// @param details what looks closer at the selected run, besides the norms of weights and updates
  RunCards(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme,
      List<DetailPane> details) {
    this.model = model;
    HeatMaps heat = new HeatMaps(model, strings, theme);
    LossChart loss = new LossChart(model, strings, theme);
    ChangeChart change = new ChangeChart(model, strings, theme);
    setId("gradients-cards");
    getStyleClass().add("u-gradients-cards");
    setMinSize(0, 0);
    column(LEFT);
    column(100 - LEFT);
    row();
    row();
    CurveChart curves = new CurveChart(model, strings, theme);
    place(curves, 0, 0);
    List<DetailPane> panes = new ArrayList<>();
    panes.add(new DetailPane(Sight.CHANGE, change, new SimpleBooleanProperty()));
    panes.addAll(details);
    DetailCard detail = new DetailCard(panes, model.sight().detailProperty(), change.takeTitle(), strings);
    place(detail, 1, 0);
    place(heat, 0, 1);
    place(loss, 1, 1);
    model.sight().detailProperty()
        .subscribe(chosen -> enlarge(detail, !chosen.equals(Sight.CHANGE), List.of(curves, heat, loss)));
    follow(2, loss);
    follow(3, change);
  }

  /// What looks closer gets all the room there is.
  private static void enlarge(Node detail, boolean large, List<Node> others) {
    others.forEach(each -> each.setVisible(!large));
    setColumnIndex(detail, large ? 0 : 1);
    setColumnSpan(detail, large ? 2 : 1);
    setRowSpan(detail, large ? 2 : 1);
  }

  private void column(double share) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(share);
    getColumnConstraints().add(column);
  }

  private void row() {
    RowConstraints row = new RowConstraints();
    row.setPercentHeight(HALF);
    getRowConstraints().add(row);
  }

  private void place(Node card, int column, int row) {
    if (card instanceof Region region) {
      region.setMinSize(0, 0);
      region.setPrefSize(0, 0);
    }
    setHgrow(card, Priority.ALWAYS);
    setVgrow(card, Priority.ALWAYS);
    add(card, column, row);
  }

  /// Draws a chart anew when there are other samples, not when only what is ahead is another.
  private void follow(int part, HistoryChart chart) {
    model.runs().turn(part).map(now -> now.stream().map(TrainingSnapshot::known).toList())
        .subscribe(_ -> chart.show(model.runs().turn(part).get()));
  }
}
