package unrolled.ui.runs;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
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
import unrolled.ui.widget.NumberSpinner;

/// The rows of which the settings of runs are made; every row reads a plan and says how it is to be another one.
public class PlanForm {
  private static final String TEXTS = "train.";

  private final String screen;
  private final ObservableValue<TrainingPlan> plan;
  private final Consumer<UnaryOperator<TrainingPlan>> changer;
  private final Strings strings;
  private final Controls controls;

  /// A form of a screen.
  ///
  /// @param screen the beginning of all node ids
  /// @param plan what the rows show
  /// @param changer makes the plan another one, or several plans at once
  public PlanForm(String screen, ObservableValue<TrainingPlan> plan,
      Consumer<UnaryOperator<TrainingPlan>> changer, Strings strings) {
    this.screen = screen;
    this.plan = plan;
    this.changer = changer;
    this.strings = strings;
    controls = new Controls(strings);
  }

  /// Makes the controls.
  public final Controls controls() {
    return controls;
  }

  /// The texts.
  public final Strings strings() {
    return strings;
  }

  /// The node id of a control, by the key of its tooltip.
  public final String id(String hint) {
    return hint.replaceFirst("^" + TEXTS, screen + ".").replace('.', '-');
  }

  /// The node id of what is no control of its own.
  public final String node(String end) {
    return screen + "-" + end;
  }

  /// What the rows show.
  public final TrainingPlan plan() {
    return plan.getValue();
  }

  /// Makes the plan another one; where that is the same, nothing happens.
  public final void change(UnaryOperator<TrainingPlan> other) {
    if (!other.apply(plan()).equals(plan())) {
      changer.accept(other);
    }
  }

  /// Something of the plan.
  public final <T> ObservableValue<T> value(Function<TrainingPlan, T> of) {
    return plan.map(of);
  }

  /// Rows under a heading.
  public final VBox group(String heading, Node... rows) {
    VBox group = new VBox(controls.text(heading, "u-inspector-heading"));
    group.getChildren().addAll(rows);
    group.getStyleClass().add("u-train-group");
    return group;
  }

  /// A control with its name before it.
  public final HBox row(String name, Control control) {
    return row(strings.bind(name), control);
  }

  /// A control with a name that changes.
  public final HBox row(ObservableValue<String> name, Control control) {
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

  /// A place for one sentence about what was typed; takes no room while there is none.
  public final Label problem(String id) {
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
  public final void complain(Label problem, String key, Object... arguments) {
    problem.textProperty().unbind();
    if (key.isEmpty()) {
      problem.setText("");
    } else {
      problem.textProperty().bind(strings.bind(key, arguments));
    }
  }

  /// One of several.
  ///
  /// @param hint key of the tooltip
  /// @param of what the plan has
  /// @param with a plan with another value
  public final <T> ChoiceButton<T> choice(String hint, List<T> values, Function<TrainingPlan, T> of,
      BiFunction<TrainingPlan, T, TrainingPlan> with, Names<T> names) {
    List<Option<T>> options = values.stream()
        .map(each -> new Option<>(each, names.id().apply(each), strings.bind(names.key().apply(each))))
        .toList();
    return new ChoiceButton<>(controls, new ChoiceButton.Name(id(hint), hint), options, value(of),
        each -> change(plan -> with.apply(plan, each)));
  }

  /// How values are called.
  ///
  /// @param id the end of a node id
  /// @param key the key of a text
  public record Names<T>(Function<T, String> id, Function<T, String> key) {}

  /// A whole number, by arrows or typed; what is typed and is no number in the range changes nothing.
  public final Spinner<Integer> number(String hint, int least, int most, ToIntFunction<TrainingPlan> of,
      BiFunction<TrainingPlan, Integer, TrainingPlan> with) {
    NumberSpinner spinner = new NumberSpinner(least, most, of.applyAsInt(plan()));
    controls.named(spinner, id(hint), hint);
    spinner.valueProperty().subscribe((_, now) -> change(plan -> with.apply(plan, now)));
    value(of::applyAsInt).subscribe(spinner::show);
    return spinner;
  }
}
