package unrolled.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.runs.TravelViewModel;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.LabelRoom;

/// The scrub bar over the training: selects a step of the past, which can be opened or gone on from. At its right end
/// is the present.
final class TravelBar extends HBox {
  private static final int FAR = 10;
  private static final int FARTHER = 100;

  private final TravelViewModel travel;
  private final Strings strings;
  private final Controls controls;
  private boolean following;

  /// @param toStep opens the Step screen
  /// @param more what else can be done with the selected step
  TravelBar(TrainViewModel model, Strings strings, Runnable toStep, List<? extends Node> more) {
    travel = model.travel();
    this.strings = strings;
    controls = new Controls(strings);
    setId("train-travel");
    getStyleClass().addAll("u-train-row", "u-train-travel");
    Button open =
        controls.labelled("train-travel-open", Feather.CORNER_RIGHT_DOWN, "train.travel.open", () -> {
          model.openSelected();
          toStep.run();
        });
    Button branch =
        controls.labelled("train-travel-branch", Feather.GIT_BRANCH, "train.travel.branch", travel::goOn);
    for (Button button : new Button[] {open, branch}) {
      button.disableProperty()
          .bind(travel.selectedProperty().isEqualTo(TravelViewModel.NOW).or(travel.busyProperty()));
      button.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().setAll(slider(), words(), open, branch);
    getChildren().addAll(more);
    LabelRoom.share(this, spacingProperty(), List.of(open, branch));
  }

  private Slider slider() {
    Slider slider = controls.named(new Slider(1, 2, 2), "train-travel-slider", "train.travel.slider");
    slider.setBlockIncrement(1);
    slider.setMinWidth(0);
    setHgrow(slider, Priority.ALWAYS);
    slider.disableProperty().bind(travel.stepsProperty().isEqualTo(0));
    travel.stepsProperty().subscribe(_ -> follow(slider));
    travel.selectedProperty().subscribe(_ -> follow(slider));
    slider.valueProperty().subscribe((_, now) -> {
      if (!following) {
        travel.select(Math.round(now.doubleValue()));
      }
    });
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    return slider;
  }

  /// The right end is the step that comes next.
  private void follow(Slider slider) {
    following = true;
    long now = travel.stepsProperty().get() + 1;
    slider.setMax((double) Math.max(2, now));
    long selected = travel.selectedProperty().get();
    double value = selected == TravelViewModel.NOW ? slider.getMax() : (double) selected;
    if (Math.rint(slider.getValue()) != value) {
      slider.setValue(value);
    }
    following = false;
  }

  /// With Shift ten steps, with Ctrl a hundred.
  private void press(KeyEvent event) {
    int sign = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int by = event.isShortcutDown() ? FARTHER : FAR;
    if (sign != 0 && (event.isShiftDown() || event.isShortcutDown())) {
      travel.move((long) sign * by);
      event.consume();
    }
  }

  private Node words() {
    Label words = new Label();
    words.setId("train-travel-words");
    words.setMinWidth(USE_PREF_SIZE);
    words.textProperty().bind(Bindings.createStringBinding(this::say, travel.selectedProperty(),
        travel.stepsProperty(), travel.busyProperty(), strings.languageProperty()));
    return words;
  }

  private String say() {
    long selected = travel.selectedProperty().get();
    if (selected == TravelViewModel.NOW) {
      return strings.get("train.travel.now");
    }
    return travel.busyProperty().get()
        ? strings.get("train.travel.busy", selected)
        : strings.get("train.travel.step", selected, travel.stepsProperty().get());
  }
}
