package unrolled.ui.train;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Change;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;

/// The state of the Train screen: the plan a person wants, the run as it was last seen, and the commands to it.
///
/// The run goes on in a thread of its own; what it publishes is taken by [#advance(double)], which a clock calls while
/// [#liveProperty()] is true. Before the first step the wanted plan is the run's; later, what cannot change while it
/// runs waits for a reset.
public final class TrainViewModel {
  private static final double SECONDS_BETWEEN_SNAPSHOTS = 0.05;
  private static final int PARTS = 4;

  private final TrainingLoop loop;
  private final LatestValue<List<TrainingSnapshot>> mailbox;
  private final Consumer<Moment> opener;
  private final ReadOnlyObjectWrapper<TrainingPlan> plan;
  private final ReadOnlyObjectWrapper<@Nullable TrainingSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final Turns turns = new Turns(PARTS);
  private final ReadOnlyObjectWrapper<Set<Setting>> pending = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.FULL);
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private Expected expected;
  private @Nullable Moment opened;
  private double sinceSnapshot;

  /// A screen over a run that waits at its beginning.
  ///
  /// @param begin the plan of the run
  /// @param mailbox where the run is watched
  /// @param opener shows an update operation by operation
  public TrainViewModel(
      TrainingPlan begin, TrainingLoop loop, LatestValue<List<TrainingSnapshot>> mailbox,
      Consumer<Moment> opener) {
    this.loop = loop;
    this.mailbox = mailbox;
    this.opener = opener;
    plan = new ReadOnlyObjectWrapper<>(begin);
    expected = new Expected(0, RunState.PAUSED, 0, begin.training());
    pace.subscribe(each -> loop.pace(each.stepsPerSecond()));
    visible.subscribe(_ -> settle());
  }

  /// Wants another plan. How it learns changes at once, everything else at the next reset.
  public void change(TrainingPlan other) {
    boolean learnsOtherwise = !other.training().equals(plan.get().training());
    plan.set(other);
    if (learnsOtherwise) {
      loop.change(0, new Change.Learning(other.training()));
      expected = expected.learning(other.training());
    }
    settle();
  }

  /// Runs, or waits.
  public void toggle() {
    if (running.get()) {
      loop.pause();
      expect(expected.doing(RunState.PAUSED));
    } else if (canRun()) {
      beginAsWanted();
      loop.run();
      expect(expected.doing(RunState.RUNNING));
    }
  }

  /// One step, then waits; while it runs, it only waits.
  public void step() {
    if (running.get()) {
      toggle();
    } else if (canRun()) {
      beginAsWanted();
      loop.step();
      expect(expected.oneStepAfter(updates()));
    }
  }

  /// Begins the wanted plan anew, and waits.
  public void reset() {
    long run = loop.reset(List.of(plan.get()));
    loop.pace(pace.get().stepsPerSecond());
    snapshot.set(null);
    turns.take(null);
    expect(expected.afterReset(run, plan.get().training()));
  }

  /// Before the first step whatever was chosen since simply is the plan.
  private void beginAsWanted() {
    TrainingSnapshot now = snapshot.get();
    if (isFresh() && now != null && !now.plan().equals(plan.get())) {
      reset();
    }
  }

  private void expect(Expected other) {
    expected = other;
    running.set(other.state() == RunState.RUNNING);
    settle();
  }

  /// Opens the update that comes next, or that a diverged run did not make.
  public void openNext() {
    open(snapshot.map(TrainingSnapshot::next).getValue());
  }

  /// Opens the update that was made last.
  public void openLast() {
    open(snapshot.map(TrainingSnapshot::last).getValue());
  }

  private void open(@Nullable Moment moment) {
    if (moment != null) {
      opened = moment;
      opener.accept(moment);
    }
  }

  /// Lets time pass: takes what the run has published, some twenty times a second, at once after a command.
  public void advance(double seconds) {
    sinceSnapshot += seconds;
    if (sinceSnapshot >= SECONDS_BETWEEN_SNAPSHOTS || !isSettled()) {
      sinceSnapshot = 0;
      List<TrainingSnapshot> next = mailbox.poll();
      if (next != null) {
        show(next.getFirst());
      }
    }
  }

  private void show(TrainingSnapshot next) {
    if (!loop.isCurrent(next)) {
      return;
    }
    snapshot.set(next);
    if (isSettled()) {
      expected = expected.after(next);
      running.set(next.state() == RunState.RUNNING);
      pausedAt(next);
    }
    settle();
    turns.take(next);
  }

  /// A pause opens the update that comes next.
  private void pausedAt(TrainingSnapshot now) {
    Moment next = now.next();
    boolean paused = now.state() == RunState.PAUSED && now.step() > 0;
    boolean isOpen = opened != null && next != null && opened.step() == next.step()
        && opened.plan().equals(next.plan());
    if (paused && !isOpen) {
      open(next);
    }
  }

  private void settle() {
    TrainingSnapshot now = snapshot.get();
    Set<Setting> waiting =
        now == null || isFresh() ? Set.of() : Setting.differing(now.plan(), plan.get());
    if (!waiting.equals(pending.get())) {
      pending.set(waiting);
    }
    live.set((running.get() && visible.get()) || !isSettled());
  }

  private boolean isSettled() {
    TrainingSnapshot now = snapshot.get();
    return now != null && expected.isMetBy(now);
  }

  private boolean isFresh() {
    return updates() == 0 && !running.get() && canRun();
  }

  private long updates() {
    TrainingSnapshot now = snapshot.get();
    return now == null ? 0 : now.step();
  }

  private boolean canRun() {
    TrainingSnapshot now = snapshot.get();
    return now == null || now.state() == RunState.PAUSED || now.state() == RunState.RUNNING;
  }

  /// The plan a person wants.
  public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// The run as it was last seen; null until the first snapshot after a reset.
  public ReadOnlyObjectProperty<@Nullable TrainingSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// The run as a part of the screen shows it: the parts take turns while it runs, so that no frame draws them all.
  ///
  /// @param part 0 for the figures, 1 to 3 for the charts
  public ReadOnlyObjectProperty<@Nullable TrainingSnapshot> turn(int part) {
    return turns.part(part);
  }

  /// What of the wanted plan waits for a reset.
  public ReadOnlyObjectProperty<Set<Setting>> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /// Whether it runs, as far as commands and snapshots say.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether there is anything to look for: then, and only then, the clock runs.
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// How fast it runs.
  public ObjectProperty<Pace> paceProperty() {
    return pace;
  }

  /// Whether the screen is seen; a run that nobody sees goes on, and is not looked at.
  public BooleanProperty visibleProperty() {
    return visible;
  }

  /// The layer whose ∂L/∂h_t the heat map shows, counted from 0.
  public IntegerProperty layerProperty() {
    return layer;
  }
}
