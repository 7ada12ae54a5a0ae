package unrolled.ui.train;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The numbers of the run, large enough for the back row.
final class Figures extends HBox {
  private static final String NONE = "–";

  private final TrainViewModel model;
  private final Strings strings;
  private final Controls controls;
  private final Numbers numbers;

  Figures(TrainViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    numbers = new Numbers(strings);
    setId("train-figures");
    getStyleClass().add("u-train-figures");
    getChildren().setAll(
        figure("step", now -> strings.get("train.figure.count", now.step())),
        sampled("loss", (_, sample) -> numbers.format(sample.loss())),
        sampled("accuracy", (_, sample) -> strings.get("train.figure.share", sample.accuracy())),
        sampled("norm", (_, sample) -> norm(sample)),
        figure("speed", now -> now.stepsPerSecond() == 0
            ? NONE
            : strings.get("train.figure.count", now.stepsPerSecond())));
  }

  /// The norm, and where anything was clipped what became of it.
  private String norm(Sample sample) {
    String before = numbers.format(sample.normBefore());
    return sample.normBefore() == sample.normAfter()
        ? before
        : strings.get("train.figure.clipped", before, numbers.format(sample.normAfter()));
  }

  private Node sampled(String id, BiFunction<TrainingSnapshot, Sample, String> words) {
    return figure(id, now -> {
      Sample latest = now.latest();
      return latest == null ? NONE : words.apply(now, latest);
    });
  }

  private Node figure(String id, Function<TrainingSnapshot, String> words) {
    Label value = new Label();
    value.setId("train-figure-" + id);
    value.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().add("u-train-figure");
    value.textProperty()
        .bind(Bindings.createStringBinding(() -> words(words), model.turn(0), strings.languageProperty()));
    Label name = controls.text("train.figure." + id, "u-train-figure-name");
    Controls.explain(value, strings.bind("train.figure." + id + ".hint"));
    VBox box = new VBox(name, value);
    setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private String words(Function<TrainingSnapshot, String> words) {
    @Nullable
    TrainingSnapshot now = model.turn(0).getValue();
    return now == null ? NONE : words.apply(now);
  }
}
