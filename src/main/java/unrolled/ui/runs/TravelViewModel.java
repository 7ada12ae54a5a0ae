package unrolled.ui.runs;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
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
  private final RescueViewModel rescue;
  private final ReadOnlyBooleanWrapper reaching = new ReadOnlyBooleanWrapper();
  private Consumer<Optional<Moment>> then = _ -> {};
  private @Nullable TrainingSnapshot shown;
  private long earliest = 1;

  /// The past of a run at its beginning.
  ///
  /// @param run which of the runs, counted from 0
  public TravelViewModel(TrainingLoop loop, RunsViewModel runs, int run) {
    machine = new TimeMachine(loop, mailbox);
    this.runs = runs;
    this.run = run;
    rescue = new RescueViewModel(loop, runs);
    busy.bind(reaching.or(
        BooleanExpression.booleanExpression(rescue.stateProperty().map(RescueViewModel.State::searching))));
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
  }

  private void forget() {
    machine.giveUp();
    reaching.set(false);
    selected.set(NOW);
    abandoned.set(null);
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
    reach(found -> found.ifPresent(from -> branch(from)));
  }

  /// Goes on, clipped, from the step that was found for a run that diverged.
  public void goOnClipped() {
    Moment from = rescue.goOn();
    if (from != null) {
      branched(from);
    }
  }

  private void reach(Consumer<Optional<Moment>> use) {
    if (selected.get() != NOW && !busy.get()) {
      then = use;
      machine.reach(run, selected.get());
      reaching.set(true);
    }
  }

  private void branch(Moment from) {
    runs.branch(run, from, false);
    branched(from);
  }

  private void branched(Moment from) {
    abandoned.set(shown == null ? null : shown.history());
    selected.set(NOW);
    branch.set(from);
  }

  /// Takes what has been found since.
  public void advance() {
    TimeMachine.Found found = mailbox.poll();
    rescue.take();
    if (found != null && reaching.get() && machine.isWanted(found)) {
      reaching.set(false);
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
  public RescueViewModel rescue() {
    return rescue;
  }

  /// Ends the thread that makes steps again.
  @Override
  public void close() {
    machine.close();
    rescue.close();
  }
}
