package unrolled.ui.own;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TextLoss;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validated;
import unrolled.engine.run.Validations;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The losses and what they mean for the text, large enough for the back row. Perplexity and bits are those of what is
/// held out; where nothing is, or nothing was measured yet, those of the last batch.
final class OwnFigures extends FlowPane {
  private static final String NONE = "–";
  private static final double LARGE = 1e6;

  private final OwnViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final ObservableValue<@Nullable TrainingSnapshot> seen;

  OwnFigures(OwnViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    numbers = new Numbers(strings);
    seen = model.training().turn(0);
    setId("own-figures");
    getStyleClass().addAll("u-train-figures", "u-own-figures");
    getChildren().setAll(
        figure("step", now -> strings.get("own.figure.count", now.step())),
        figure("training", now -> training(now)),
        figure("validation", now -> now.validated().losses().size() == 0
            ? NONE
            : three(last(now.validated().losses()))),
        figure("perplexity", now -> measured(now, TextLoss::perplexity, "own.figure.two")),
        figure("bits", now -> measured(now, this::bits, "own.figure.three")),
        figure("best", this::best));
  }

  private static double last(Validations losses) {
    return losses.loss(losses.size() - 1);
  }

  private String three(double number) {
    return strings.get("own.figure.three", number);
  }

  private String training(TrainingSnapshot now) {
    Sample latest = now.latest();
    return latest == null ? NONE : three(latest.loss());
  }

  private String measured(TrainingSnapshot now, Function<TextLoss, Double> of, String key) {
    Validations losses = now.validated().losses();
    Sample latest = now.latest();
    double nats = losses.size() > 0 ? last(losses) : latest == null ? Double.NaN : latest.loss();
    return Double.isFinite(nats) ? number(key, of.apply(new TextLoss(nats))) : NONE;
  }

  /// What is too long for a figure is a power of ten.
  private String number(String key, double number) {
    return number < LARGE ? strings.get(key, number) : numbers.format(number);
  }

  private double bits(TextLoss loss) {
    Source source = model.learnedProperty().get();
    return loss.bitsPerCharacter(source.corpus().size(), source.characters());
  }

  private String best(TrainingSnapshot now) {
    Validated.Best best = now.validated().best();
    return best == null ? NONE : strings.get("own.figure.count", best.updates());
  }

  private Node figure(String id, Function<TrainingSnapshot, String> words) {
    Label value = new Label();
    value.setId("own-figure-" + id);
    value.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().add("u-train-figure");
    value.textProperty().bind(Bindings.createStringBinding(() -> {
      TrainingSnapshot now = seen.getValue();
      return now == null ? NONE : words.apply(now);
    }, seen, strings.languageProperty()));
    Controls.explain(value, strings.bind("own.figure." + id + ".hint"));
    return new VBox(new Controls(strings).text("own.figure." + id, "u-train-figure-name"), value);
  }
}
