package unrolled.ui.train;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// The rows of which the settings are made; every row reads the wanted plan and changes it.
final class Form {
  private final TrainViewModel model;
  private final Strings strings;
  private final Controls controls;

  Form(TrainViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
  }

  Controls controls() {
    return controls;
  }

  Strings strings() {
    return strings;
  }

  TrainingPlan plan() {
    return model.planProperty().get();
  }

  void change(TrainingPlan other) {
    if (!other.equals(plan())) {
      model.change(other);
    }
  }

  /// Something of the wanted plan.
  <T> ObservableValue<T> value(Function<TrainingPlan, T> of) {
    return model.planProperty().map(of);
  }

  VBox group(String heading, Node... rows) {
    VBox group = new VBox(controls.text(heading, "u-inspector-heading"));
    group.getChildren().addAll(rows);
    group.getStyleClass().add("u-train-group");
    return group;
  }

  /// A control with its name before it.
  HBox row(String name, Control control) {
    return row(strings.bind(name), control);
  }

  /// A control with a name that changes.
  HBox row(ObservableValue<String> name, Control control) {
    Label label = new Label();
    label.textProperty().bind(name);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(label, space, control);
    row.getStyleClass().add("u-train-row");
    return row;
  }

  /// A row that says when what was chosen waits for a reset.
  VBox row(String name, Control control, Setting setting) {
    Label waits = controls.text("train.pending", "u-train-pending");
    waits.setId(control.getId() + "-pending");
    waits.visibleProperty().bind(model.pendingProperty().map(pending -> pending.contains(setting)));
    waits.managedProperty().bind(waits.visibleProperty());
    VBox rows = new VBox(row(name, control), waits);
    rows.getStyleClass().add("u-train-setting");
    return rows;
  }

  /// A place for one sentence about what was typed; takes no room while there is none.
  Label problem(String id) {
    Label problem = new Label();
    problem.setId(id);
    problem.setWrapText(true);
    problem.getStyleClass().add("u-problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  /// Says what is wrong with what was typed, in the language of the moment.
  ///
  /// @param key empty for nothing
  void complain(Label problem, String key, Object... arguments) {
    problem.textProperty().unbind();
    if (key.isEmpty()) {
      problem.setText("");
    } else {
      problem.textProperty().bind(strings.bind(key, arguments));
    }
  }

  /// One of several.
  ///
  /// @param hint key of the tooltip; with hyphens, the node id
  /// @param of what the plan has
  /// @param with a plan with another value
  <T> ChoiceButton<T> choice(String hint, List<T> values, Function<TrainingPlan, T> of,
      BiFunction<TrainingPlan, T, TrainingPlan> with, Names<T> names) {
    List<Option<T>> options = values.stream()
        .map(each -> new Option<>(each, names.id().apply(each), strings.bind(names.key().apply(each))))
        .toList();
    return new ChoiceButton<>(controls, hint, options, value(of), each -> change(with.apply(plan(), each)));
  }

  /// How values are called.
  ///
  /// @param id the end of a node id
  /// @param key the key of a text
  record Names<T>(Function<T, String> id, Function<T, String> key) {}

  /// A whole number, by arrows or typed; what is typed and is no number in the range changes nothing.
  Spinner<Integer> number(String hint, int least, int most, ToIntFunction<TrainingPlan> of,
      BiFunction<TrainingPlan, Integer, TrainingPlan> with) {
    NumberSpinner spinner = new NumberSpinner(least, most, of.applyAsInt(plan()));
    controls.named(spinner, hint.replace('.', '-'), hint);
    spinner.valueProperty().subscribe((_, now) -> change(with.apply(plan(), now)));
    value(of::applyAsInt).subscribe(spinner::show);
    return spinner;
  }
}
