package unrolled.ui.runs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TimeMachine;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;

/// What can be done about the first of some runs that diverged: from which step it goes on with its gradients clipped
/// is tried out at once, in a thread of its own, so that it can be offered by its number.
public final class RescueViewModel implements AutoCloseable {
  private final LatestValue<TimeMachine.Found> mailbox = new LatestValue<>();
  private final TimeMachine machine;
  private final RunsViewModel runs;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private long runId = -1;

  /// How far the search has come.
  ///
  /// @param run which, counted from 0; −1 while none has diverged
  /// @param diverged why it stopped, null while none has
  /// @param searching whether it is still looked for
  /// @param moment where it goes on with clipping, null while that is not known or there is no such step
  public record State(int run, @Nullable Divergence diverged, boolean searching, @Nullable Moment moment) {
    /// No run has diverged.
    public static final State NONE = new State(-1, null, false, null);
  }

  /// For runs that have not diverged.
  public RescueViewModel(TrainingLoop loop, RunsViewModel runs) {
    machine = new TimeMachine(loop, mailbox);
    this.runs = runs;
    live.bind(runs.liveProperty().or(BooleanExpression.booleanExpression(state.map(State::searching))));
    runs.seenProperty().subscribe(this::see);
  }

  /// The first run that diverged, −1 for none.
  public static int diverged(List<TrainingSnapshot> runs) {
    return IntStream.range(0, runs.size()).filter(run -> runs.get(run).divergence() != null).findFirst()
        .orElse(-1);
  }

  private void see(List<TrainingSnapshot> now) {
    int run = diverged(now);
    Divergence divergence = run < 0 ? null : now.get(run).divergence();
    State before = state.get();
    boolean same = run == before.run() && !now.isEmpty() && now.getFirst().runId() == runId
        && divergence != null && divergence.equals(before.diverged());
    if (divergence == null) {
      forget();
    } else if (!same && runs.isSettled()) {
      search(run, now.get(run), divergence);
    }
  }

  private void search(int run, TrainingSnapshot now, Divergence divergence) {
    runId = now.runId();
    state.set(new State(run, divergence, true, null));
    machine.rescue(run, divergence.step(), firstLoss(now, divergence));
  }

  private static double firstLoss(TrainingSnapshot now, Divergence divergence) {
    Sample latest = now.latest();
    if (now.history().size() > 0) {
      return now.history().sample(0).loss();
    }
    return latest == null ? divergence.value() : latest.loss();
  }

  private void forget() {
    if (state.get().searching()) {
      machine.giveUp();
    }
    state.set(State.NONE);
  }

  /// Lets time pass for the runs, and takes what has been found since.
  public void advance(double seconds) {
    runs.advance(seconds);
    take();
  }

  /// Takes what has been found since.
  public void take() {
    TimeMachine.Found found = mailbox.poll();
    State now = state.get();
    if (found != null && now.searching() && machine.isWanted(found)) {
      state.set(new State(now.run(), now.diverged(), false, found.moment().orElse(null)));
    }
  }

  /// Goes on, clipped, from the step that was found.
  ///
  /// @return that step, its plan already clipped; null where there is none
  public @Nullable Moment goOn() {
    State now = state.get();
    Moment from = now.moment();
    if (from != null) {
      state.set(State.NONE);
      runs.branch(now.run(), from, true);
    }
    return from;
  }

  /// What can be done.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether there is anything to look for, from the runs or from the search.
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// Ends the thread that tries steps out.
  @Override
  public void close() {
    machine.close();
  }
}
