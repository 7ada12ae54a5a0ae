package unrolled.ui.gradients;

import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.ui.runs.LearningGroup;
import unrolled.ui.runs.PlanForm;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.train.Form;
import unrolled.ui.train.NetworkGroup;
import unrolled.ui.train.TaskGroup;

/// The right column: the runs, what to look for, what one drags, the network, how it learns, and on what.
final class RunSettings extends ScrollPane {
  private final GradientsViewModel model;
  private final Strings strings;
  private final PlanForm form;

  RunSettings(GradientsViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    form = new PlanForm("gradients", model.planProperty(),
        other -> model.change(other, model.allProperty().get()), strings);
    VBox learning = new LearningGroup(form).build();
    learning.getChildren().addAll(clipped(), window());
    VBox groups =
        new VBox(new RunList(model, strings, theme), lookFor(), new WeightsGroup(model, form).build(),
            network(), learning, data());
    groups.getStyleClass().add("u-train-settings-body");
    setId("gradients-settings");
    getStyleClass().addAll("u-train-settings", "u-gradients-settings");
    setContent(groups);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
  }

  private Node lookFor() {
    Label words = new Label();
    words.setId("gradients-look-for");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.textProperty().bind(model.experimentProperty().flatMap(
        now -> strings.bind("gradients.look." + now.id())));
    return form.group("gradients.heading.look", words);
  }

  private VBox network() {
    return form.group("gradients.heading.network",
        form.row("train.cell.name", form.choice("train.cell", List.of(CellKind.values()), TrainingPlan::cell,
            TrainingPlan::withCell, new PlanForm.Names<>(CellKind::id,
                kind -> "session.cell." + kind.id() + ".short"))),
        form.row("train.initializer.name", form.choice("train.initializer", List.of(InitializerKind.values()),
            TrainingPlan::initializer, TrainingPlan::withInitializer,
            new PlanForm.Names<>(InitializerKind::id, kind -> "session.initializer." + kind.id()))),
        form.row("train.hidden.name", form.number("train.hidden", 1, TrainingPlan.MOST_HIDDEN,
            TrainingPlan::hidden, (plan, units) -> plan.withSize(units, plan.layers()))),
        form.row("train.layers.name", form.number("train.layers", 1, TrainingPlan.MOST_LAYERS,
            TrainingPlan::layers, (plan, depth) -> plan.withSize(plan.hidden(), depth))));
  }

  /// What the runs are trained on is the same for all of them, whichever is selected.
  private VBox data() {
    Form all = new Form("gradients", model.planProperty(), other -> model.change(other, true),
        new SimpleObjectProperty<>(Set.of()), strings);
    VBox rows = new TaskGroup(all, Tasks.OF_ONE_NETWORK).task("gradients.heading.data");
    rows.getChildren().add(new NetworkGroup(all).seed());
    return rows;
  }

  private Node clipped() {
    Label words = new Label();
    words.setId("gradients-clipped");
    words.setWrapText(true);
    words.getStyleClass().add("u-panel-note");
    words.textProperty().bind(Bindings.createStringBinding(this::clippedWords, model.runs().turn(0),
        model.selectedProperty(), strings.languageProperty()));
    words.visibleProperty().bind(form.value(plan -> LearningGroup.Clip.of(plan.training().clipping())
        != LearningGroup.Clip.NONE));
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private String clippedWords() {
    List<TrainingSnapshot> now = model.runs().turn(0).get();
    int run = model.selectedProperty().get();
    boolean known = run < now.size() && !Double.isNaN(now.get(run).clipped());
    return known
        ? strings.get("gradients.clipped", now.get(run).clipped())
        : strings.get("gradients.clipped.never");
  }

  /// The window of truncated BPTT.
  private Node window() {
    return form.row("gradients.window.name", form.number("gradients.window", 0, Task.MOST_TIMESTEPS,
        plan -> plan.training().window(),
        (plan, window) -> plan.withTraining(plan.training().withWindow(window))));
  }
}
