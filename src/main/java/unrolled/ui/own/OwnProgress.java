package unrolled.ui.own;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Outlook;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.text.Cut;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.NumberSpinner;

/// How far the run has come on its way to the wanted epochs, how fast it reads, and how long it will take.
final class OwnProgress extends HBox {
  private static final double LONG = 90;
  private static final double MINUTE = 60;

  private final OwnViewModel model;
  private final Strings strings;

  OwnProgress(OwnViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    Controls controls = new Controls(strings);
    var seen = model.training().turn(0);
    ProgressBar bar = controls.named(new ProgressBar(0), "own-progress", "own.progress.hint");
    bar.setMinWidth(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("u-own-progress");
    bar.progressProperty().bind(
        Bindings.createDoubleBinding(() -> share(seen.getValue()), seen, model.epochsProperty()));
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label words = new Label();
    words.setId("own-progress-words");
    words.setMinWidth(0);
    words.textProperty().bind(Bindings.createStringBinding(() -> words(seen.getValue()), seen,
        model.epochsProperty(), strings.languageProperty()));
    NumberSpinner epochs = epochs(controls);
    Label name = controls.text("own.epochs.name");
    name.setLabelFor(epochs);
    name.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("u-train-row");
    getChildren().setAll(name, epochs, bar, words);
  }

  /// Fewer than have begun cannot be wanted; then it shows what is.
  private NumberSpinner epochs(Controls controls) {
    NumberSpinner epochs =
        controls.named(new NumberSpinner(1, OwnViewModel.MOST_EPOCHS, model.epochsProperty().get()),
            "own-epochs", "own.epochs");
    epochs.getStyleClass().add("u-own-epochs");
    epochs.setMinWidth(USE_PREF_SIZE);
    epochs.valueProperty().subscribe((_, now) -> {
      model.wantEpochs(now);
      epochs.show(model.epochsProperty().get());
    });
    model.epochsProperty().subscribe(now -> epochs.show(now.intValue()));
    return epochs;
  }

  private double share(@Nullable TrainingSnapshot now) {
    return now == null ? 0 : model.outlook(now).share();
  }

  private String words(@Nullable TrainingSnapshot now) {
    if (now == null) {
      return strings.get("own.progress.begins");
    }
    Outlook outlook = model.outlook(now);
    String epochs = strings.get("own.progress.epochs", outlook.epochs(), model.epochsProperty().get());
    if (outlook.stepsPerSecond() == 0) {
      return epochs;
    }
    Cut cut = model.learnedProperty().get().choice().cut();
    String speed = strings.get("own.progress.speed." + cut.id(), outlook.symbolsPerSecond());
    return epochs + " · " + speed + left(outlook.secondsLeft());
  }

  private String left(double seconds) {
    if (Double.isNaN(seconds)) {
      return "";
    }
    if (seconds >= LONG * MINUTE) {
      return " · " + strings.get("own.progress.left.hours", seconds / MINUTE / MINUTE);
    }
    return " · " + (seconds < LONG
        ? strings.get("own.progress.left.seconds", seconds)
        : strings.get("own.progress.left.minutes", seconds / MINUTE));
  }
}
