package unrolled.ui.gradients;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.runs.LayerChoice;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// Which way the curves run: through time in a chosen layer, or through the layers at a chosen timestep.
final class CurveWay extends HBox {
  private final GradientsViewModel model;
  private final Strings strings;
  private final Controls controls;

  CurveWay(GradientsViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    ChoiceButton<Boolean> way = new ChoiceButton<>(controls, "gradients.way", List.of(
        new Option<>(false, "time", strings.bind("gradients.way.time")),
        new Option<>(true, "depth", strings.bind("gradients.way.depth"))),
        model.sight().depthProperty().asObject(), model.sight().depthProperty()::set);
    BooleanExpression stacked = BooleanExpression.booleanExpression(
        model.plansProperty().map(plans -> most(plans, TrainingPlan::layers) > 1));
    Node layer = layer();
    Node time = time();
    show(way, stacked);
    show(layer, stacked.and(model.sight().depthProperty().not()));
    show(time, stacked.and(model.sight().depthProperty()));
    getStyleClass().add("u-train-row");
    getChildren().setAll(layer, time, way);
  }

  private static void show(Node node, BooleanExpression when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private static int most(List<TrainingPlan> plans, ToIntFunction<TrainingPlan> of) {
    return plans.stream().mapToInt(of).max().orElse(1);
  }

  private Node layer() {
    return new HBox(new LayerChoice("gradients-layer", strings, model.sight().layerProperty(),
        model.plansProperty().map(plans -> most(plans, TrainingPlan::layers))));
  }

  private HBox time() {
    Slider slider = controls.named(new Slider(1, 2, 1), "gradients-time", "gradients.time");
    slider.setBlockIncrement(1);
    model.plansProperty()
        .subscribe(plans -> slider.setMax(Math.max(2, most(plans, TrainingPlan::timesteps))));
    slider.valueProperty().subscribe(
        (_, now) -> model.sight().timeProperty().set((int) Math.round(now.doubleValue()) - 1));
    model.sight().timeProperty().subscribe(now -> slider.setValue(now.intValue() + 1.0));
    Label words = new Label();
    words.setId("gradients-time-words");
    words.textProperty().bind(model.sight().timeProperty().asObject().flatMap(
        now -> strings.bind("gradients.time.words", now + 1)));
    HBox box = new HBox(slider, words);
    box.getStyleClass().add("u-train-row");
    return box;
  }
}
