package unrolled.ui.runs;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TimeMachine;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;

/// The past of one run: which of its steps is selected, and what can be done from there. Steps are made again in a
/// thread of their own; what that has found is taken by [#advance()], as long as [#busyProperty()] is true.
public final class TravelViewModel implements AutoCloseable {
  /// The selection while the present is meant.
  public static final long NOW = 0;

  private final LatestValue<TimeMachine.Found> mailbox = new LatestValue<>();
  private final TimeMachine machine;
  private final RunsViewModel runs;
  private final int run;
  private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper(NOW);
  private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable HistoryView> abandoned = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Moment> branch = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Rescue> rescue = new ReadOnlyObjectWrapper<>(Rescue.NONE);
  private Consumer<Optional<Moment>> then = _ -> {};
  private @Nullable TrainingSnapshot shown;
  private long earliest = 1;

  /// How far the search for a step has come from which a run that diverged goes on.
  ///
  /// @param diverged why the run stopped, null while it goes on
  /// @param searching whether it is still looked for
  /// @param moment where it goes on with clipping, null while that is not known or there is no such step
  public record Rescue(@Nullable Divergence diverged, boolean searching, @Nullable Moment moment) {
    /// Nothing to go on from.
    public static final Rescue NONE = new Rescue(null, false, null);
  }

  /// The past of a run at its beginning.
  ///
  /// @param run which of the runs, counted from 0
  public TravelViewModel(TrainingLoop loop, RunsViewModel runs, int run) {
    machine = new TimeMachine(loop, mailbox);
    this.runs = runs;
    this.run = run;
    runs.seenProperty().subscribe(seen -> see(run < seen.size() ? seen.get(run) : null));
  }

  private void see(@Nullable TrainingSnapshot now) {
    TrainingSnapshot before = shown;
    shown = now;
    if (now == null || (before != null && before.runId() != now.runId())) {
      forget();
    }
    steps.set(now == null ? 0 : now.step());
    if (selected.get() > steps.get()) {
      selected.set(NOW);
    }
    Divergence divergence = now == null ? null : now.divergence();
    if (divergence == null) {
      stopSearching();
    } else if (now != null && !divergence.equals(rescue.get().diverged())) {
      search(now, divergence);
    }
  }

  private void stopSearching() {
    if (rescue.get().searching()) {
      machine.giveUp();
      busy.set(false);
    }
    rescue.set(Rescue.NONE);
  }

  private void forget() {
    machine.giveUp();
    busy.set(false);
    selected.set(NOW);
    abandoned.set(null);
    rescue.set(Rescue.NONE);
  }

  /// What a run that diverged can go on from is looked for at once, so that it can be offered by its number.
  private void search(TrainingSnapshot now, Divergence divergence) {
    rescue.set(new Rescue(divergence, true, null));
    double first = now.history().size() == 0 ? divergence.value() : now.history().sample(0).loss();
    then = found -> rescue.set(new Rescue(divergence, false, found.orElse(null)));
    machine.rescue(run, divergence.step(), first);
    busy.set(true);
  }

  /// Says which is the first step that can be made again: in a run that goes on from a file, the one it begins with.
  ///
  /// @param step counted from 1
  public void beginAt(long step) {
    earliest = step;
  }

  /// Selects a step of the past; one that cannot be made again leads to the first that can.
  ///
  /// @param step counted from 1; [#NOW], or anything beyond the latest step, for the present
  public void select(long step) {
    boolean there = step >= 1 && step <= steps.get() && earliest <= steps.get();
    selected.set(there ? Math.max(step, earliest) : NOW);
  }

  /// Selects a step so many further on; before the first there is none.
  public void move(long by) {
    long from = selected.get() == NOW ? steps.get() + 1 : selected.get();
    select(steps.get() == 0 ? NOW : Math.max(1, from + by));
  }

  /// Makes the selected step again and shows it.
  ///
  /// @param opener shows an update operation by operation
  public void open(Consumer<Moment> opener) {
    reach(found -> found.ifPresent(opener));
  }

  /// Goes on from the selected step, which is the next one then, and waits there; the history since stays visible until
  /// the next branch or reset.
  public void goOn() {
    reach(found -> found.ifPresent(from -> branch(from, false)));
  }

  /// Goes on, clipped, from the step that was found for a run that diverged.
  public void goOnClipped() {
    Moment from = rescue.get().moment();
    if (from != null) {
      branch(from, true);
    }
  }

  private void reach(Consumer<Optional<Moment>> use) {
    if (selected.get() != NOW && !busy.get()) {
      then = use;
      machine.reach(run, selected.get());
      busy.set(true);
    }
  }

  private void branch(Moment from, boolean goingOn) {
    abandoned.set(shown == null ? null : shown.history());
    rescue.set(Rescue.NONE);
    selected.set(NOW);
    branch.set(from);
    runs.branch(run, from, goingOn);
  }

  /// Takes what has been found since.
  public void advance() {
    TimeMachine.Found found = mailbox.poll();
    if (found != null && busy.get() && machine.isWanted(found)) {
      busy.set(false);
      then.accept(found.moment());
    }
  }

  /// The selected step, counted from 1, or [#NOW].
  public ReadOnlyLongProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// How many steps there are to select.
  public ReadOnlyLongProperty stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /// Whether something is being made again or looked for.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// The history as it was when the run went on from an earlier step; null before that.
  public ReadOnlyObjectProperty<@Nullable HistoryView> abandonedProperty() {
    return abandoned.getReadOnlyProperty();
  }

  /// Where the run went on from last, null before the first branch.
  public ReadOnlyObjectProperty<@Nullable Moment> branchProperty() {
    return branch.getReadOnlyProperty();
  }

  /// What can be done about a run that diverged.
  public ReadOnlyObjectProperty<Rescue> rescueProperty() {
    return rescue.getReadOnlyProperty();
  }

  /// Ends the thread that makes steps again.
  @Override
  public void close() {
    machine.close();
  }
}
