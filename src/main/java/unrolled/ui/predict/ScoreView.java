package unrolled.ui.predict;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// How often it was right, and a way to begin anew.
final class ScoreView extends HBox {
  private final PredictViewModel model;
  private final Strings strings;
  private final Label score;

  ScoreView(PredictViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    Controls controls = new Controls(strings);
    score = controls.named(new Label(), "predict-score", "predict.score.hint");
    score.setMinWidth(USE_PREF_SIZE);
    Button reset = controls.icon("predict-reset", Feather.ROTATE_CCW, "predict.reset", model::resetScore);
    reset.disableProperty().bind(model.scoreProperty().map(each -> each.asked() == 0));
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("u-predict-score");
    getChildren().setAll(score, reset);
    model.scoreProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
  }

  private void show() {
    Score now = model.scoreProperty().get();
    score.setText(strings.get("predict.score", now.right(), now.asked()));
  }
}
