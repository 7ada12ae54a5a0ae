package unrolled.ui.own;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.LearningGroup;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.train.Form;
import unrolled.ui.train.NetworkGroup;
import unrolled.ui.train.Sentence;

/// A text of one's own and a network that learns it: at the left the text and every setting, at the right the run with
/// its progress, its figures and its losses. A text that is dropped on the window is read while the panel is open.
public final class OwnPanel extends HBox {
  /// The type size, in pixels, of which all widths are multiples (before the theme scale).
  private static final double TYPE_SIZE = 14;
  /// In multiples of the type size; with less room the settings wait until they are called.
  private static final double ROOMY = 50;
  private static final int CHART_PART = 1;

  private final ObservableValue<Theme> theme;
  private final SourceGroup source;
  private final ScrollPane settings;
  private boolean roomy = true;

  /// The panel of a run.
  ///
  /// @param files asks for files
  /// @param toStep opens the Step screen
  public OwnPanel(OwnViewModel model, FilePlaces files, Strings strings, ObservableValue<Theme> theme,
      Runnable toStep) {
    this.theme = theme;
    Form form = new Form("own", model.training().planProperty(), model::change,
        model.training().pendingProperty(), strings);
    source = new SourceGroup(model, form, files);
    settings = settings(model, form);
    LossChart chart = new LossChart(strings, theme);
    chart.getStyleClass().add("u-own-chart");
    model.training().turn(CHART_PART).subscribe(now -> show(chart, now));
    VBox.setVgrow(chart, Priority.ALWAYS);
    OwnStrip strip = new OwnStrip(model, strings, toStep, files,
        () -> settings.setVisible(!settings.isVisible()));
    ScrollPane run =
        scrolling(new VBox(strip, new OwnProgress(model, strings), new OwnFigures(model, strings),
            new Sentence("own", model.training(), strings), said(model, strings), chart));
    setHgrow(run, Priority.ALWAYS);
    setId("own-panel");
    getStyleClass().add("u-train");
    getChildren().setAll(settings, run);
    widthProperty().subscribe(_ -> refit());
    theme.subscribe(_ -> refit());
  }

  /// What fills the height there is, and scrolls where there is too little.
  private static ScrollPane scrolling(VBox column) {
    column.getStyleClass().add("u-train-run-column");
    column.setMinWidth(0);
    ScrollPane pane = new ScrollPane(column);
    pane.setId("own-run-column");
    pane.getStyleClass().add("u-own-run-column");
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setMinWidth(0);
    return pane;
  }

  private ScrollPane settings(OwnViewModel model, Form form) {
    ReadingGroup reading = new ReadingGroup(model.source(), form);
    VBox groups = new VBox(source.build(() -> getScene().getWindow()), reading.build(),
        new NetworkGroup(form).build(), reading.more(), new LearningGroup(form).build());
    groups.getStyleClass().add("u-train-settings-body");
    ScrollPane pane = new ScrollPane(groups);
    pane.setId("own-settings");
    pane.getStyleClass().add("u-train-settings");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setMinWidth(USE_PREF_SIZE);
    pane.managedProperty().bind(pane.visibleProperty());
    return pane;
  }

  /// What became of the last file of weights; takes no room while there was none.
  private static Label said(OwnViewModel model, Strings strings) {
    Label said = new Label();
    said.setId("own-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.textProperty().bind(Bindings.createStringBinding(() -> {
      Message now = model.weights().saidProperty().get();
      return now == null ? "" : strings.get(now);
    }, model.weights().saidProperty(), strings.languageProperty()));
    said.visibleProperty().bind(said.textProperty().isNotEmpty());
    said.managedProperty().bind(said.visibleProperty());
    return said;
  }

  private static void show(LossChart chart, @Nullable TrainingSnapshot now) {
    if (now != null) {
      chart.show(List.of(now));
    }
  }

  private void refit() {
    boolean now = getWidth() >= ROOMY * TYPE_SIZE * theme.getValue().scale();
    if (getWidth() > 0 && now != roomy) {
      roomy = now;
      settings.setVisible(now);
    }
  }
}
