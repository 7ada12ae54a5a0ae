package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// The experiment, its runs with their lines and what tells them apart, and on which of them the controls act.
final class RunList extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final GradientsViewModel model;
  private final Strings strings;
  private final Controls controls;
  private final ObservableValue<Theme> theme;
  private final RunNames names;

  RunList(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    controls = new Controls(strings);
    names = new RunNames(strings);
    Label same = new Label();
    same.setId("gradients-same");
    same.setWrapText(true);
    same.getStyleClass().add("u-panel-note");
    same.textProperty().bind(Bindings.createStringBinding(() -> names.same(model.plansProperty().get()),
        model.plansProperty(), strings.languageProperty()));
    CheckBox all = controls.named(new CheckBox(), "gradients-all", "gradients.all.hint");
    all.textProperty().bind(strings.bind("gradients.all"));
    all.selectedProperty().bindBidirectional(model.allProperty());
    setId("gradients-runs");
    getStyleClass().add("u-train-group");
    getChildren().setAll(controls.text("gradients.heading.runs", "u-inspector-heading"), experiment(), same);
    IntStream.range(0, GradientsViewModel.MOST_RUNS).forEach(run -> getChildren().add(row(run)));
    getChildren().add(all);
  }

  private Node experiment() {
    List<Option<Experiment>> options = new ArrayList<>();
    for (Experiment each : Experiment.ALL) {
      options.add(new Option<>(each, each.id(), strings.bind("gradients.experiment." + each.id())));
    }
    ChoiceButton<Experiment> choice = new ChoiceButton<>(controls, "gradients.experiment.choice", options,
        model.experimentProperty(), model::choose);
    choice.setMaxWidth(Double.MAX_VALUE);
    return choice;
  }

  private Node row(int run) {
    ToggleButton button = controls.named(new ToggleButton(), "gradients-run-" + run, "gradients.run.hint");
    button.getStyleClass().setAll("u-gradients-run");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setGraphic(new HBox(new LineSample(RunNames.style(run), theme), words(run)));
    button.getGraphic().getStyleClass().add("u-train-row");
    button.setOnAction(_ -> {
      model.select(run);
      button.setSelected(true);
    });
    model.selectedProperty().subscribe(now -> button.setSelected(now.intValue() == run));
    BooleanBinding there =
        Bindings.createBooleanBinding(() -> run < model.plansProperty().get().size(), model.plansProperty());
    button.visibleProperty().bind(there);
    button.managedProperty().bind(there);
    return button;
  }

  private Node words(int run) {
    Label name = new Label();
    name.setId("gradients-run-" + run + "-name");
    name.getStyleClass().add("u-train-chart-title");
    name.textProperty().bind(Bindings.createStringBinding(() -> name(run), model.experimentProperty(),
        strings.languageProperty()));
    Label state = new Label();
    state.setId("gradients-run-" + run + "-state");
    state.getStyleClass().add("u-train-figure-name");
    state.textProperty().bind(Bindings.createStringBinding(() -> state(run), model.runs().turn(0),
        strings.languageProperty()));
    model.runs().turn(0).subscribe(now -> state.pseudoClassStateChanged(BAD, isDiverged(now, run)));
    Label own = new Label();
    own.setId("gradients-run-" + run + "-own");
    own.textProperty().bind(Bindings.createStringBinding(() -> own(run), model.plansProperty(),
        strings.languageProperty()));
    HBox first = new HBox(name, state);
    first.getStyleClass().add("u-train-row");
    return new VBox(first, own);
  }

  private String name(int run) {
    return names.name(model.experimentProperty().get(), run);
  }

  private String own(int run) {
    List<TrainingPlan> plans = model.plansProperty().get();
    return run < plans.size() ? names.own(plans, run) : "";
  }

  private static boolean isDiverged(List<TrainingSnapshot> now, int run) {
    return run < now.size() && now.get(run).state() == RunState.DIVERGED;
  }

  private String state(int run) {
    List<TrainingSnapshot> now = model.runs().turn(0).get();
    if (run >= now.size()) {
      return "";
    }
    return strings.get(isDiverged(now, run) ? "gradients.state.diverged" : "gradients.state.step",
        now.get(run).step());
  }
}
