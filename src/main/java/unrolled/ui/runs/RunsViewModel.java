package unrolled.ui.runs;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Change;
import unrolled.engine.run.Detail;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;

/// One training run or several that are trained in step, as a screen sees them.
///
/// They go on in a thread of their own; what it publishes is taken by [#advance(double)], which a clock calls while
/// [#liveProperty()] is true: while they run and are seen, and until the last command shows its effect.
public final class RunsViewModel {
  private static final double SECONDS_BETWEEN_SNAPSHOTS = 0.05;
  private static final double PATIENCE = 0.1;

  private final TrainingLoop loop;
  private final LatestValue<List<TrainingSnapshot>> mailbox;
  private final ReadOnlyObjectWrapper<List<TrainingSnapshot>> seen = new ReadOnlyObjectWrapper<>(List.of());
  private final Turns turns;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
  private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.FULL);
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private double sinceSnapshot;
  private boolean begun;
  private List<TrainingSnapshot> waiting = List.of();

  /// A view of runs that wait at their beginning.
  ///
  /// @param mailbox where they are watched
  /// @param parts into how many parts the screen is divided that take turns
  public RunsViewModel(TrainingLoop loop, LatestValue<List<TrainingSnapshot>> mailbox, int parts) {
    this.loop = loop;
    this.mailbox = mailbox;
    turns = new Turns(parts);
    pace.subscribe(each -> loop.pace(each.stepsPerSecond()));
    visible.subscribe(_ -> settle());
  }

  /// Runs, or waits.
  public void toggle() {
    if (running.get()) {
      loop.pause();
    } else if (canRun()) {
      begun = true;
      loop.run();
    } else {
      return;
    }
    running.set(!running.get());
    settle();
  }

  /// One step, then waits; while they run, they only wait.
  public void step() {
    if (running.get()) {
      toggle();
    } else if (canRun()) {
      begun = true;
      loop.step();
      settle();
    }
  }

  /// Begins anew, and waits.
  ///
  /// @param plans one for each run
  public void reset(List<TrainingPlan> plans) {
    loop.reset(plans);
    beginAnew(false);
  }

  /// Begins where runs stood that were kept, or anew where they had not begun, and waits.
  ///
  /// @param plans one for each run
  /// @param from one place for each run, or none
  public void begin(List<TrainingPlan> plans, List<RunPosition> from) {
    if (from.isEmpty()) {
      reset(plans);
    } else {
      loop.resume(from);
      beginAnew(true);
    }
  }

  private void beginAnew(boolean trained) {
    begun = trained;
    seen.set(List.of());
    turns.take(List.of(), true);
    running.set(false);
    settle();
  }

  /// Alters something in a run, whether it goes on or waits.
  ///
  /// @param run which, counted from 0
  public void change(int run, Change change) {
    loop.change(run, change);
    settle();
  }

  /// Waits by itself after so many updates, see [TrainingLoop#until(long)].
  public void until(long steps) {
    loop.until(steps);
    settle();
  }

  /// Goes on from a step of the past.
  ///
  /// @param run which, counted from 0
  /// @param from where
  /// @param goingOn whether it runs on, or waits
  public void branch(int run, Moment from, boolean goingOn) {
    begun = true;
    loop.branch(run, from);
    if (goingOn) {
      loop.run();
    }
    running.set(goingOn);
    settle();
  }

  /// Says what snapshots hold of the inside of the networks from now on.
  public void watch(Detail detail) {
    loop.watch(detail);
    settle();
  }

  /// Lets time pass: shows what the runs have published, some twenty times a second; what shows the effect of the last
  /// command at once, and for a while nothing is drawn before it that could make it wait.
  public void advance(double seconds) {
    loop.begin();
    sinceSnapshot += seconds;
    boolean due = sinceSnapshot >= (isSettled() ? SECONDS_BETWEEN_SNAPSHOTS : PATIENCE);
    if (due || !isSettled()) {
      List<TrainingSnapshot> next = mailbox.poll();
      waiting = next == null ? waiting : next;
      if (!waiting.isEmpty() && loop.isCurrent(waiting.getFirst())
          && (due || loop.isUpToDate(waiting.getFirst()))) {
        List<TrainingSnapshot> shown = waiting;
        waiting = List.of();
        sinceSnapshot = 0;
        show(shown);
      }
    }
  }

  private void show(List<TrainingSnapshot> next) {
    boolean answers = !isSettled() && loop.isUpToDate(next.getFirst());
    if (loop.isUpToDate(next.getFirst())) {
      running.set(isAnyRunning(next));
      begun = running.get() || next.stream().anyMatch(each -> each.step() > 0);
    }
    seen.set(next);
    settle();
    turns.take(next, answers);
  }

  private static boolean isAnyRunning(List<TrainingSnapshot> runs) {
    return runs.stream().anyMatch(each -> each.state() == RunState.RUNNING);
  }

  private void settle() {
    live.set((running.get() && visible.get()) || !isSettled());
  }

  /// Whether every command so far shows its effect in what is seen.
  public boolean isSettled() {
    List<TrainingSnapshot> now = seen.get();
    return !now.isEmpty() && loop.isUpToDate(now.getFirst());
  }

  /// Whether there is a run that has not stopped for good.
  public boolean canRun() {
    return seen.get().isEmpty() || seen.get().stream()
        .anyMatch(each -> each.state() == RunState.PAUSED || each.state() == RunState.RUNNING);
  }

  /// How many steps the run that came farthest has made.
  public long furthest() {
    return seen.get().stream().mapToLong(TrainingSnapshot::step).max().orElse(0);
  }

  /// Their plans as they were last seen; none until then.
  public List<TrainingPlan> plans() {
    return seen.get().stream().map(TrainingSnapshot::plan).toList();
  }

  /// Whether nothing has been trained yet, nor was asked to be.
  public boolean isFresh() {
    return !begun;
  }

  /// The runs as they were last seen; empty until the first snapshots after a reset.
  public ReadOnlyObjectProperty<List<TrainingSnapshot>> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /// The runs as a part of the screen shows them: the parts take turns while they run, so that no frame draws them all.
  public ReadOnlyObjectProperty<List<TrainingSnapshot>> turn(int part) {
    return turns.part(part);
  }

  /// Whether they run, as far as commands and snapshots say.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether there is anything to look for: then, and only then, the clock runs.
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// How fast they run.
  public ObjectProperty<Pace> paceProperty() {
    return pace;
  }

  /// Whether the screen is seen; runs that nobody sees go on, and are not looked at.
  public BooleanProperty visibleProperty() {
    return visible;
  }
}
