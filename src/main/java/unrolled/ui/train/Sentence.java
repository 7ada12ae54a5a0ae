package unrolled.ui.train;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Rescue;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.TravelViewModel;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// What the run is doing, in words; and where it diverged, the one click with which it goes on.
public final class Sentence extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final TravelViewModel travel;
  private final Strings strings;

  /// The sentence about a run.
  ///
  /// @param screen the beginning of its node ids
  public Sentence(String screen, TrainViewModel model, Strings strings) {
    travel = model.travel();
    this.strings = strings;
    RunWords words = new RunWords(new Numbers(strings));
    Label sentence = new Label();
    sentence.setId(screen + "-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("u-train-sentence");
    setHgrow(sentence, Priority.ALWAYS);
    sentence.textProperty().bind(Bindings.createStringBinding(
        () -> strings.get(words.of(model.turn(0).getValue(), travel.rescueProperty().get())), model.turn(0),
        travel.rescueProperty(), strings.languageProperty()));
    model.snapshotProperty().subscribe(now -> sentence.pseudoClassStateChanged(BAD, isBad(now)));
    getStyleClass().add("u-train-row");
    getChildren().setAll(sentence, rescue(screen));
  }

  private static boolean isBad(@Nullable TrainingSnapshot now) {
    return now != null && (now.state() == RunState.DIVERGED || now.state() == RunState.FAILED);
  }

  private Button rescue(String screen) {
    Button button =
        new Controls(strings).labelled(screen + "-rescue", Feather.LIFE_BUOY, "train.rescue",
            travel::goOnClipped);
    button.textProperty().unbind();
    button.textProperty().bind(Bindings.createStringBinding(() -> {
      Moment moment = travel.rescueProperty().get().moment();
      return moment == null ? "" : strings.get("train.rescue", Rescue.NORM, moment.step());
    }, travel.rescueProperty(), strings.languageProperty()));
    button.visibleProperty().bind(travel.rescueProperty().map(now -> now.moment() != null));
    button.managedProperty().bind(button.visibleProperty());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
