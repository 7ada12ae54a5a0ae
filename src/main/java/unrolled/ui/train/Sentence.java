package unrolled.ui.train;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RescueButton;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// What the run is doing, in words; and where it diverged, the one click with which it goes on.
public final class Sentence extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  /// The sentence about a run.
  ///
  /// @param screen the beginning of its node ids
  public Sentence(String screen, TrainViewModel model, Strings strings) {
    RescueViewModel rescue = model.travel().rescue();
    RunWords words = new RunWords(new Numbers(strings));
    Label sentence = new Label();
    sentence.setId(screen + "-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("u-train-sentence");
    setHgrow(sentence, Priority.ALWAYS);
    sentence.textProperty().bind(Bindings.createStringBinding(
        () -> strings.get(words.of(model.turn(0).getValue(), rescue.stateProperty().get())), model.turn(0),
        rescue.stateProperty(), strings.languageProperty()));
    model.snapshotProperty().subscribe(now -> sentence.pseudoClassStateChanged(BAD, isBad(now)));
    getStyleClass().add("u-train-row");
    getChildren().setAll(sentence,
        new RescueButton(screen + "-rescue", strings, rescue, model.travel()::goOnClipped));
  }

  private static boolean isBad(@Nullable TrainingSnapshot now) {
    return now != null && (now.state() == RunState.DIVERGED || now.state() == RunState.FAILED);
  }
}
