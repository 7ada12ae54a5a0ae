package unrolled.ui.prose;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.session.SavedProgram;
import unrolled.ui.prose.stage.Course;
import unrolled.ui.prose.stage.CourseView;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.runs.LatestAnswer;

/// The article's program: which stage is open, both courses in training, epoch by epoch from the same seed, and which
/// epoch and row are looked at.
///
/// An epoch is made off the thread of the window, then shown, then the next is made, so the window is never behind.
public final class ProgramViewModel {
  private final Consumer<TrainingStep> opener;
  private final LatestAnswer<Lesson.Shown> answers;
  private final Lesson lesson;
  private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.TEXT);
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.AS_WRITTEN);
  private final IntegerProperty epoch = new SimpleIntegerProperty();
  private final IntegerProperty row = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper seed = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper made = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private @Nullable SavedProgram then;
  private final ReadOnlyObjectWrapper<List<CourseView>> shown = new ReadOnlyObjectWrapper<>(List.of());

  /// Courses that have not learned anything; the first numbers are computed when they are asked for.
  ///
  /// @param work where epochs are made, one task after the other
  /// @param window where they are shown, in order
  /// @param opener shows an update operation by operation
  public ProgramViewModel(Executor work, Executor window, Consumer<TrainingStep> opener) {
    this.opener = opener;
    answers = new LatestAnswer<>(work, window, this::show);
    lesson = new Lesson(work, window, this::arrive);
    epoch.subscribe((_, _) -> ask());
    row.subscribe((_, _) -> ask());
  }

  /// The names of its stages, in order.
  public static List<String> stages() {
    return Stage.ids();
  }

  /// Forgets what was learned and begins anew with another seed, for the first numbers and the order of the batches.
  public void begin(int other) {
    then = null;
    seed.set(other);
    running.set(false);
    lesson.begin(other);
    made.set(0);
    epoch.set(0);
    lesson.make();
  }

  /// Goes back to what was kept: everything is trained anew from the seed, to the same numbers.
  public void take(SavedProgram kept) {
    stage.set(Stage.of(kept.stage()).orElseThrow());
    open(Source.of(kept.source()).orElseThrow());
    begin(kept.seed());
    then = kept;
    lesson.wantEpochs(kept.made());
  }

  /// What it goes back to while that is trained anew, null for nothing.
  public @Nullable SavedProgram goal() {
    return then;
  }

  /// Computes what is there before any training, if nobody has asked for it yet.
  public void prepare() {
    if (lesson.epochs().isEmpty()) {
      lesson.make();
    }
  }

  /// The same anew with the same seed.
  public void reset() {
    begin(seed.get());
  }

  private void arrive() {
    SavedProgram going = then;
    then = null;
    boolean atLatest = epoch.get() == made.get();
    made.set(lesson.made());
    if (atLatest && epoch.get() != made.get()) {
      epoch.set(made.get());
    } else {
      ask();
    }
    if (going != null) {
      lookAt(going.epoch());
      select(going.row());
    }
    running.set(running.get() && !isFinished());
    if (running.get()) {
      lesson.make();
    }
  }

  private void ask() {
    if (!lesson.epochs().isEmpty()) {
      answers.ask(lesson.look(Math.min(epoch.get(), made.get()), row.get()));
    }
  }

  private void show(Lesson.@Nullable Shown answer) {
    if (answer != null && answer.attempt() == lesson.attempt()) {
      shown.set(answer.courses());
    }
  }

  /// Whether all epochs were made.
  public boolean isFinished() {
    return made.get() >= ProgramModel.EPOCHS;
  }

  /// Runs, or waits.
  public void toggle() {
    running.set(!running.get() && !isFinished());
    if (running.get()) {
      lesson.make();
    }
  }

  /// One epoch, then it waits.
  public void makeOne() {
    running.set(false);
    if (!isFinished()) {
      lesson.make();
    }
  }

  /// Looks at another epoch of those that were made.
  public void lookAt(int number) {
    epoch.set(Math.clamp(number, 0, made.get()));
  }

  /// Follows another row, counted from 0.
  public void select(int index) {
    row.set(Math.clamp(index, 0, rows() - 1));
  }

  /// How many rows there are to follow: those of the longer course, of two.
  public int rows() {
    return source.get().courses().stream().mapToInt(each -> each.program().rows().size()).max().orElse(1);
  }

  /// Opens another source; a row that it does not have gives way to its last.
  public void open(Source other) {
    source.set(other);
    select(row.get());
  }

  /// Goes so many stages on.
  public void move(int by) {
    stage.set(stage.get().next(by));
  }

  /// Shows the update that reads the row of a course.
  public void open(CourseView course) {
    opener.accept(course.reading().step());
  }

  /// Shows the update that reads the row of the first course that is looked at.
  ///
  /// @return whether there is one yet
  public boolean openFirst() {
    List<CourseView> open = courses();
    if (!open.isEmpty()) {
      open(open.getFirst());
    }
    return !open.isEmpty();
  }

  /// The courses that are looked at, as far as they are known.
  public List<CourseView> courses() {
    return shown.get().stream().filter(each -> source.get().courses().contains(each.course())).toList();
  }

  /// The open stage.
  public ObjectProperty<Stage> stageProperty() {
    return stage;
  }

  /// Which courses are looked at.
  public ReadOnlyObjectProperty<Source> sourceProperty() {
    return source;
  }

  /// The epoch that is looked at.
  public ReadOnlyIntegerProperty epochProperty() {
    return epoch;
  }

  /// The row that is followed, counted from 0.
  public ReadOnlyIntegerProperty rowProperty() {
    return row;
  }

  /// The seed.
  public ReadOnlyIntegerProperty seedProperty() {
    return seed.getReadOnlyProperty();
  }

  /// How many epochs were made.
  public ReadOnlyIntegerProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  /// Whether it trains.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// A course after an epoch, or after the last one that was made where there are fewer; null before any is there, and
  /// while it goes back to what was kept.
  public @Nullable Epoch epoch(Course course, int number) {
    List<List<Epoch>> known = lesson.epochs();
    return then != null || known.isEmpty()
        ? null
        : known.get(Course.ALL.indexOf(course)).get(Math.min(number, lesson.made()));
  }

  /// Both courses at the epoch and the row that are looked at; empty until the first numbers are there.
  public ReadOnlyObjectProperty<List<CourseView>> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
