package unrolled.ui.runs;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Rescue;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The one click with which a run that diverged goes on, clipped, from the step that was found; takes no room where
/// there is none.
public final class RescueButton extends HBox {
  /// @param id its node id
  /// @param goOn what the click does
  public RescueButton(String id, Strings strings, RescueViewModel rescue, Runnable goOn) {
    Button button = new Controls(strings).labelled(id, Feather.LIFE_BUOY, "train.rescue", goOn);
    button.textProperty().unbind();
    button.textProperty().bind(Bindings.createStringBinding(() -> {
      Moment moment = rescue.stateProperty().get().moment();
      return moment == null ? "" : strings.get("train.rescue", Rescue.NORM, moment.step());
    }, rescue.stateProperty(), strings.languageProperty()));
    button.setMinWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(button);
    visibleProperty().bind(rescue.stateProperty().map(now -> now.moment() != null));
    managedProperty().bind(visibleProperty());
  }
}
