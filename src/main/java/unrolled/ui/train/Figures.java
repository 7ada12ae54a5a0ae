package unrolled.ui.train;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.NumberTask;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The numbers of the run, large enough for the back row; where there is no room for all, the last are left out.
final class Figures extends HBox {
  private static final String NONE = "–";
  private static final Set<String> OF_NUMBERS = Set.of("loss", "accuracy");
  private static final double LEAST_SHARE = -9.99;

  private final TrainViewModel model;
  private final Strings strings;
  private final Numbers numbers;

  Figures(TrainViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    numbers = new Numbers(strings);
    setId("train-figures");
    getStyleClass().add("u-train-figures");
    getChildren().setAll(
        figure("step", now -> strings.get("train.figure.count", now.step())),
        sampled("loss", (_, sample) -> numbers.format(sample.loss())),
        sampled("accuracy", (_, sample) -> share(sample.accuracy())),
        sampled("norm", (_, sample) -> norm(sample)),
        figure("speed", now -> now.stepsPerSecond() == 0
            ? NONE
            : strings.get("train.figure.count", now.stepsPerSecond())));
  }

  /// A share; none where there is none, and no number where it lies too far below 0 to say anything.
  private String share(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    String key = share < LEAST_SHARE ? "train.figure.below" : "train.figure.share";
    return strings.get(key, Math.max(share, LEAST_SHARE)).replace('-', '−');
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
    Label name = new Label();
    name.getStyleClass().add("u-train-figure-name");
    name.textProperty().bind(named(id, ""));
    Controls.explain(value, named(id, ".hint"));
    return new VBox(name, value);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  /// As many as have room whole, spread over all of it.
  @Override
  protected void layoutChildren() {
    List<Node> all = getManagedChildren();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    int shown = 1;
    while (shown < all.size() && wide(all.subList(0, shown + 1)) <= room) {
      shown++;
    }
    double more = Math.max(0, room - wide(all.subList(0, shown))) / shown;
    double x = snappedLeftInset();
    for (int i = 0; i < all.size(); i++) {
      Node each = all.get(i);
      each.setVisible(i < shown);
      double width = snapSizeX(each.prefWidth(-1)) + more;
      each.resizeRelocate(x, snappedTopInset(), width,
          getHeight() - snappedTopInset() - snappedBottomInset());
      x += width + getSpacing();
    }
  }

  private double wide(List<Node> figures) {
    return figures.stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).sum()
        + getSpacing() * (figures.size() - 1);
  }

  /// A text about a figure; what is measured of numbers is called something else.
  private StringBinding named(String id, String end) {
    return Bindings.createStringBinding(() -> {
      TrainingSnapshot now = model.turn(0).getValue();
      boolean numbers = now != null && now.plan().task() instanceof NumberTask && OF_NUMBERS.contains(id);
      return strings.get("train.figure." + id + (numbers ? ".numbers" : "") + end);
    }, model.turn(0), strings.languageProperty());
  }

  private String words(Function<TrainingSnapshot, String> words) {
    @Nullable
    TrainingSnapshot now = model.turn(0).getValue();
    return now == null ? NONE : words.apply(now);
  }
}
