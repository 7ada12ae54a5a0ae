package unrolled.ui.predict;

import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The switch beside play.
public final class PredictSwitch extends ToggleButton {
  /// A switch of a model.
  public PredictSwitch(PredictViewModel model, Strings strings) {
    new Controls(strings).named(this, "predict-toggle", "predict.toggle.hint");
    textProperty().bind(strings.bind("predict.toggle"));
    setGraphic(new FontIcon(Feather.HELP_CIRCLE));
    getStyleClass().add("u-button");
    setMinWidth(USE_PREF_SIZE);
    selectedProperty().bindBidirectional(model.onProperty());
  }
}
