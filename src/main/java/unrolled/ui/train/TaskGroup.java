package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.engine.cell.Control;
import unrolled.engine.data.OwnText;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.data.TextProblem;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.runs.PlanForm;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.NumberSpinner;

/// What is trained on, how long and how many sequences, and what is taken away as a control.
public final class TaskGroup {
  private static final String TEXT = "text";

  private final Form form;
  private final Strings strings;
  private final TextArea text = new TextArea();
  private final Label problem;

  private final List<Task> offered;

  /// A group of a form that offers every task.
  public TaskGroup(Form form) {
    this(form, Tasks.ALL);
  }

  /// A group of a form.
  ///
  /// @param offered the tasks that can be chosen beside a text of one's own
  public TaskGroup(Form form, List<Task> offered) {
    this.form = form;
    this.offered = offered;
    strings = form.strings();
    problem = form.problem(form.node("text-problem"));
  }

  /// The rows.
  ///
  /// @param heading the key of their heading
  public VBox build(String heading) {
    VBox rows = task(heading);
    rows.getChildren().addAll(form.row("train.length.name", length()),
        form.row("train.batch.name", form.number("train.batch", 1, TrainingPlan.MOST_SEQUENCES,
            TrainingPlan::batch, (plan, size) -> plan.withBatch(plan.length(), size))),
        form.row("train.control.name", form.choice("train.control", List.of(Control.values()),
            TrainingPlan::control, TrainingPlan::withControl,
            new PlanForm.Names<>(TaskGroup::id, control -> "train.control." + id(control))),
            Setting.CONTROL));
    return rows;
  }

  /// The rows of the task alone.
  ///
  /// @param heading the key of their heading
  public VBox task(String heading) {
    Label about = new Label();
    about.setId(form.node("task-about"));
    about.setWrapText(true);
    about.getStyleClass().add("u-panel-note");
    about.textProperty().bind(form.value(plan -> plan.task().id())
        .flatMap(id -> strings.bind("train.task." + id + ".hint")));
    return form.group(heading,
        form.row("train.task.name",
            form.choice("train.task", taskIds(), plan -> plan.task().id(), this::withTask,
                new PlanForm.Names<>(id -> id, id -> "train.task." + id)),
            Setting.TASK),
        difficulty(), about, goal(), typed());
  }

  private static String id(Control control) {
    return control.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// How hard the task is; gone where there is nothing to choose.
  private HBox difficulty() {
    NumberSpinner spinner = new NumberSpinner(0, 0, 0);
    form.controls().named(spinner, "train-difficulty", "train.difficulty");
    spinner.valueProperty()
        .subscribe((_, now) -> form.change(plan -> plan.withTask(plan.task().withDifficulty(now))));
    HBox row = form.row(form.value(plan -> plan.task().difficulty().isPresent()
        ? "train.difficulty." + plan.task().id()
        : "train.difficulty").flatMap(strings::bind), spinner);
    row.setId("train-difficulty-row");
    row.managedProperty().bind(row.visibleProperty());
    form.value(TrainingPlan::task).subscribe(task -> {
      row.setVisible(task.difficulty().isPresent());
      task.difficulty().ifPresent(range -> spinner.show(range.least(), range.most(), range.value()));
    });
    return row;
  }

  private Label goal() {
    Label goal = new Label();
    goal.setId("train-task-goal");
    goal.setWrapText(true);
    goal.getStyleClass().add("u-panel-note");
    RunWords words = new RunWords(new Numbers(strings));
    goal.textProperty().bind(form.value(words::goal)
        .flatMap(says -> strings.languageProperty().map(_ -> strings.get(says))));
    return goal;
  }

  private List<String> taskIds() {
    List<String> ids = new ArrayList<>(offered.stream().map(Task::id).toList());
    ids.add(TEXT);
    return ids;
  }

  private TrainingPlan withTask(TrainingPlan plan, String id) {
    return offered.stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .map(plan::withTask)
        .orElseGet(() -> withText(plan));
  }

  private VBox typed() {
    form.controls().named(text, form.node("text"), "train.text.hint");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.setText(form.plan().task() instanceof OwnText own ? own.text() : strings.get("train.text.example"));
    text.textProperty().subscribe((_, _) -> form.change(this::withText));
    VBox box = new VBox(text, problem);
    box.getStyleClass().add("u-train-setting");
    box.visibleProperty().bind(form.value(plan -> plan.task().id().equals(TEXT)));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /// The plan with what is typed; the same plan where that cannot be used.
  private TrainingPlan withText(TrainingPlan plan) {
    try {
      OwnText own = OwnText.of(text.getText());
      form.complain(problem, "");
      return plan.withTask(own);
    } catch (TextProblem reason) {
      form.complain(problem, "train.text." + reason.reason().name().toLowerCase(Locale.ROOT), reason.found(),
          reason.least(), reason.limit());
      return plan;
    }
  }

  private Spinner<Integer> length() {
    Spinner<Integer> length = form.number("train.length", 1, Task.MOST_TIMESTEPS, TrainingPlan::timesteps,
        (plan, timesteps) -> timesteps == plan.timesteps() ? plan : plan.withBatch(timesteps, plan.batch()));
    length.disableProperty().bind(form.value(plan -> plan.task().shortest() == plan.task().longest()));
    return length;
  }
}
