package unrolled.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.ui.runs.RescueButton;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Compare screen: settings at the left; at the right what one does with all networks, the networks as a table, a
/// sentence about how they stand, and two pictures of them.
public final class CompareView extends HBox {
  private static final double TYPE_SIZE = 14;
  /// In multiples of the type size; with less room the settings wait until they are called.
  private static final double ROOMY = 84;
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final CompareViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final Node settings;
  private boolean roomy = true;

  /// The screen of some networks.
  ///
  /// @param toStep opens the Step screen
  public CompareView(CompareViewModel model, Strings strings, ObservableValue<Theme> theme, Runnable toStep) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    settings = new CompareSettings(model, strings);
    settings.managedProperty().bind(settings.visibleProperty());
    setId("compare-view");
    getStyleClass().add("u-train");
    PictureBox pictures = new PictureBox(new PicturePane(0, model, strings, theme),
        new PicturePane(1, model, strings, theme), model.look().overlayProperty(), theme);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox all = new VBox(
        new CompareStrip(model, strings, () -> settings.setVisible(!settings.isVisible())),
        new CompareTable(model, strings, theme, toStep), standing(), new LookBar(model, strings), pictures);
    all.getStyleClass().add("u-train-run-column");
    all.setMinWidth(0);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinWidth(0);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("u-compare-scroll");
    setHgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(settings, scroll);
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

  /// How they stand, and what can be done about one that diverged.
  private Node standing() {
    Label sentence = sentence();
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    HBox row = new HBox(sentence,
        new RescueButton("compare-clip-on", strings, model.around().rescue(), model::clipAndGoOn));
    row.getStyleClass().add("u-train-row");
    return row;
  }

  private Label sentence() {
    CompareWords words = new CompareWords(strings);
    Label sentence = new Label();
    sentence.setId("compare-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("u-train-sentence");
    sentence.textProperty().bind(Bindings.createStringBinding(
        () -> strings.get(words.sentence(words.named(model.contenders(0)),
            model.around().rescue().stateProperty().get())),
        model.runs().turn(0), model.around().rescue().stateProperty(),
        model.lineupProperty(), strings.languageProperty()));
    model.runs().turn(0).subscribe(_ -> sentence.pseudoClassStateChanged(BAD,
        words.named(model.contenders(0)).stream().anyMatch(CompareWords::hasStopped)));
    return sentence;
  }
}
