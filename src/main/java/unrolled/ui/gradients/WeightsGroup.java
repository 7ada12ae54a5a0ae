package unrolled.ui.gradients;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import unrolled.engine.data.Task;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Beginning;
import unrolled.ui.runs.PlanForm;
import unrolled.ui.text.Numbers;

/// The sliders that are dragged while one watches: ρ of W_hh, the length, the biases of the gates.
final class WeightsGroup {
  /// ρ goes from 0 to this.
  static final double MOST_RADIUS = 4;
  /// The biases go from minus this to this.
  static final double MOST_BIAS = 6;
  private static final double HUNDREDTH = 100;
  private static final double TENTH = 10;

  private final GradientsViewModel model;
  private final PlanForm form;
  private final Numbers numbers;
  private boolean sliding;

  WeightsGroup(GradientsViewModel model, PlanForm form) {
    this.model = model;
    this.form = form;
    numbers = new Numbers(form.strings());
  }

  VBox build() {
    Slider radius = new Slider(0, MOST_RADIUS, 1);
    Slider length = new Slider(2, Task.MOST_TIMESTEPS, 40);
    length.disableProperty().bind(form.value(plan -> plan.task().shortest() == plan.task().longest()));
    followDrawn(radius);
    return form.group("gradients.heading.weights",
        slider("gradients.radius", radius, plan -> plan.beginning().spectralRadius(),
            (plan, rho) -> plan.withBeginning(
                plan.beginning().withSpectralRadius(OptionalDouble.of(round(rho, HUNDREDTH))))),
        radiusNow(),
        slider("gradients.length", length,
            plan -> OptionalDouble.of(plan.timesteps()), WeightsGroup::withLength),
        gate("gradients.forget", "f", plan -> plan.beginning().forgetBias(), (plan, bias) -> {
          Beginning now = plan.beginning();
          return plan
              .withBeginning(now.withGateBiases(OptionalDouble.of(round(bias, TENTH)), now.updateBias()));
        }),
        gate("gradients.update", "z", plan -> plan.beginning().updateBias(), (plan, bias) -> {
          Beginning now = plan.beginning();
          return plan
              .withBeginning(now.withGateBiases(now.forgetBias(), OptionalDouble.of(round(bias, TENTH))));
        }));
  }

  private static double round(double value, double parts) {
    return Math.round(value * parts) / parts;
  }

  private static TrainingPlan withLength(TrainingPlan plan, double length) {
    int timesteps = (int) Math.round(length);
    return timesteps == plan.timesteps() ? plan : plan.withBatch(timesteps, plan.batch());
  }

  /// The bias of a gate, where the cell has that gate.
  private Node gate(String key, String gate, Function<TrainingPlan, OptionalDouble> of,
      BiFunction<TrainingPlan, Double, TrainingPlan> with) {
    Node row = slider(key, new Slider(-MOST_BIAS, MOST_BIAS, 0), of, with);
    row.visibleProperty().bind(form.value(plan -> plan.cell().cell().gates().contains(gate)));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  /// A slider under its name and value; a value that is left as drawn stands at the middle until the slider is moved.
  private Node slider(String key, Slider slider, Function<TrainingPlan, OptionalDouble> of,
      BiFunction<TrainingPlan, Double, TrainingPlan> with) {
    form.controls().named(slider, key.replace('.', '-'), key + ".hint");
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / TENTH / TENTH);
    slider.valueProperty().subscribe((_, now) -> {
      if (!sliding) {
        form.change(plan -> with.apply(plan, now.doubleValue()));
      }
    });
    form.value(of).subscribe(now -> follow(slider, now));
    Label value = new Label();
    value.setId(slider.getId() + "-value");
    value.textProperty().bind(form.value(of).flatMap(now -> now.isPresent()
        ? form.strings().bind(key, numbers.setting(now.getAsDouble()))
        : form.strings().bind(key, form.strings().get("gradients.own.drawn"))));
    value.setLabelFor(slider);
    VBox box = new VBox(value, slider);
    box.getStyleClass().add("u-train-setting");
    return box;
  }

  /// What was chosen elsewhere moves the slider, which rounds nothing then.
  private void follow(Slider slider, OptionalDouble now) {
    boolean outer = sliding;
    sliding = true;
    if (!slider.isPressed() && !slider.isValueChanging()) {
      slider.setValue(now.orElse(slider.getValue()));
    }
    sliding = outer;
  }

  /// ρ as training has made it, known while the runs wait.
  private Node radiusNow() {
    Label now = new Label();
    now.setId("gradients-radius-now");
    now.setWrapText(true);
    now.getStyleClass().add("u-panel-note");
    ObservableValue<String> words = Bindings.createStringBinding(this::radiusWords, model.runs().turn(0),
        model.selectedProperty(), form.strings().languageProperty());
    now.textProperty().bind(words);
    return now;
  }

  /// A ρ that is left as drawn is shown where W_hh has it.
  private void followDrawn(Slider slider) {
    model.runs().turn(0).subscribe(seen -> {
      int run = model.selectedProperty().get();
      boolean drawn = form.plan().beginning().spectralRadius().isEmpty();
      if (drawn && run < seen.size() && !Double.isNaN(seen.get(run).radius())) {
        follow(slider, OptionalDouble.of(seen.get(run).radius()));
      }
    });
  }

  private String radiusWords() {
    int run = model.selectedProperty().get();
    var seen = model.runs().turn(0).get();
    TrainingSnapshot snapshot = run < seen.size() ? seen.get(run) : null;
    boolean gates = form.plan().cell().cell().gates().size() > 1;
    if (snapshot == null || Double.isNaN(snapshot.radius())) {
      return form.strings().get(gates ? "gradients.radius.gates" : "gradients.radius.waits");
    }
    return form.strings().get(gates ? "gradients.radius.now.gates" : "gradients.radius.now",
        numbers.format(snapshot.radius()));
  }
}
