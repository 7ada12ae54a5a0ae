package unrolled.ui.gradients;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Gradients screen: four cards with one sentence about them, the runs and their controls at the right, what one
/// does with all of them below.
public final class GradientsView extends BorderPane {
  private static final double TYPE_SIZE = 14;
  /// In multiples of the type size; with less room the settings wait until they are called.
  private static final double ROOMY = 64;

  private final GradientsViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final RunSettings settings;
  private boolean roomy = true;

  /// The screen of an experiment.
  ///
  /// @param toStep opens the Step screen
  /// @param details what looks closer at the selected run
  public GradientsView(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme,
      Runnable toStep,
      List<DetailPane> details) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    settings = new RunSettings(model, strings, theme);
    RunCards cards = new RunCards(model, strings, theme, details);
    VBox.setVgrow(cards, Priority.ALWAYS);
    RunKey key = new RunKey(model, strings, theme);
    key.visibleProperty().bind(settings.visibleProperty().not());
    VBox middle = new VBox(sentence(), key, cards, new DivergenceBar(model, strings));
    middle.getStyleClass().add("u-gradients-middle");
    middle.setMinSize(0, 0);
    Transport transport = new Transport(model, strings, toStep,
        () -> settings.setVisible(!settings.isVisible()));
    transport.getStyleClass().add("u-gradients-transport");
    setId("gradients-view");
    setCenter(middle);
    setRight(settings);
    setBottom(transport);
    widthProperty().subscribe(_ -> refit());
    theme.subscribe(_ -> refit());
  }

  private void refit() {
    boolean now = getWidth() >= ROOMY * TYPE_SIZE * theme.getValue().scale();
    if (getWidth() > 0 && now != roomy) {
      roomy = now;
      settings.setVisible(now);
    }
  }

  private Node sentence() {
    GradientsWords words = new GradientsWords(new Numbers(strings));
    RunNames names = new RunNames(strings);
    Label sentence = new Label();
    sentence.setId("gradients-sentence");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("u-train-sentence");
    sentence.textProperty().bind(Bindings.createStringBinding(() -> {
      List<TrainingSnapshot> seen = model.runs().turn(0).get();
      int run = model.selectedProperty().get();
      return strings.get(words.reach(names.name(model.experimentProperty().get(), run),
          run < seen.size() ? seen.get(run) : null, model.sight().layerProperty().get()));
    }, model.runs().turn(0), model.selectedProperty(), model.sight().layerProperty(),
        strings.languageProperty()));
    return sentence;
  }
}
