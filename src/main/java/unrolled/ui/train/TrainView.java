package unrolled.ui.train;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.ui.runs.Picker;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Train screen: settings at the left; at the right what one does with the run, its numbers, one sentence about
/// it, its charts, and the scrub bar over its past.
public final class TrainView extends HBox {
  /// The type size, in pixels, of which all widths are multiples (before the theme scale).
  static final double TYPE_SIZE = 14;
  /// In multiples of the type size; with less room the settings wait until they are called.
  private static final double ROOMY = 58;
  /// In multiples of the type size; with less width the figures and the second chart are left out.
  static final double LEAST_WIDTH = 26;

  private final ObservableValue<Theme> theme;
  private final SettingsColumn settings;
  private boolean roomy = true;

  /// The screen of a run.
  ///
  /// @param picker takes what is picked in the charts to the inspector
  /// @param ways to the Step screen
  public TrainView(TrainViewModel model, Picker picker, Strings strings, ObservableValue<Theme> theme,
      StepWays ways) {
    this.theme = theme;
    settings = new SettingsColumn(model, strings);
    settings.managedProperty().bind(settings.visibleProperty());
    setId("train-view");
    getStyleClass().add("u-train");
    RunStrip strip =
        new RunStrip(model, strings, ways.open(), () -> settings.setVisible(!settings.isVisible()));
    RunCharts charts = new RunCharts(model, strings, theme, picker);
    VBox.setVgrow(charts, Priority.ALWAYS);
    Figures figures = new Figures(model, strings);
    leaveOut(figures, charts.widthProperty(), LEAST_WIDTH, theme);
    VBox run = new VBox(strip, figures, new Sentence("train", model, strings), charts,
        new TravelBar(model, strings, ways.open(), ways.more()));
    run.getStyleClass().add("u-train-run-column");
    run.setMinWidth(0);
    setHgrow(run, Priority.ALWAYS);
    getChildren().setAll(settings, run);
    widthProperty().subscribe(_ -> refit());
    theme.subscribe(_ -> refit());
  }

  /// Leaves a part out while something has less room than it needs.
  ///
  /// @param least in multiples of the type size
  static void leaveOut(Region part, ReadOnlyDoubleProperty room, double least, ObservableValue<Theme> theme) {
    part.managedProperty().bind(part.visibleProperty());
    part.visibleProperty().bind(Bindings.createBooleanBinding(
        () -> room.get() == 0 || room.get() >= least * TYPE_SIZE * theme.getValue().scale(), room, theme));
  }

  private void refit() {
    boolean now = getWidth() >= ROOMY * TYPE_SIZE * theme.getValue().scale();
    if (getWidth() > 0 && now != roomy) {
      roomy = now;
      settings.setVisible(now);
    }
  }
}
