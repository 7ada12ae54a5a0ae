package unrolled.ui.train;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Change;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.session.SavedTraining;
import unrolled.ui.runs.Pace;
import unrolled.ui.runs.RunsViewModel;
import unrolled.ui.runs.TravelViewModel;

/// The state of the Train screen: the plan a person wants, the run as it was last seen, and what can be opened in Step.
///
/// Before the first step the wanted plan is the run's; later, what cannot change while it runs waits for a reset.
public final class TrainViewModel {
  private static final int PARTS = 4;

  private final RunsViewModel runs;
  private final TravelViewModel travel;
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final List<ObservableValue<@Nullable TrainingSnapshot>> turns;
  private final Opener opener;
  private final ReadOnlyObjectWrapper<TrainingPlan> plan;
  private final ReadOnlyObjectWrapper<@Nullable TrainingSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<Setting>> pending = new ReadOnlyObjectWrapper<>(Set.of());
  private final ChartPlaces places;
  private final BooleanProperty held = new SimpleBooleanProperty();
  private final IntegerProperty layer = new SimpleIntegerProperty();

  /// A screen over a run that waits at its beginning.
  ///
  /// @param begin the plan of the run
  /// @param mailbox where the run is watched
  /// @param opener shows an update operation by operation
  public TrainViewModel(TrainingPlan begin, TrainingLoop loop, LatestValue<List<TrainingSnapshot>> mailbox,
      Consumer<Moment> opener) {
    runs = new RunsViewModel(loop, mailbox, PARTS);
    turns = IntStream.range(0, PARTS)
        .<ObservableValue<@Nullable TrainingSnapshot>>mapToObj(
            part -> runs.turn(part).map(TrainViewModel::first))
        .toList();
    this.opener = new Opener(opener);
    plan = new ReadOnlyObjectWrapper<>(begin);
    travel = new TravelViewModel(loop, runs, 0);
    places = new ChartPlaces(runs::watch);
    travel.branchProperty().subscribe(this::follow);
    live.bind(runs.liveProperty().or(travel.busyProperty()));
    runs.seenProperty().subscribe(this::show);
    runs.runningProperty().subscribe(_ -> settle());
  }

  /// Wants another plan. Before the first step it begins at once; after that how it learns changes at once, and so do
  /// length, batch and seed of the batches; everything else changes at the next reset.
  public void change(TrainingPlan other) {
    TrainingPlan before = plan.get();
    plan.set(other);
    if (!runs.isFresh()) {
      Change.between(before, other).forEach(each -> runs.change(0, each));
    } else if (!other.equals(before)) {
      reset();
    }
    settle();
  }

  /// Lets a decoder read what was wanted of it, or what it wrote itself; nothing where there is no decoder.
  public void toggleForcing() {
    TrainingPlan now = plan.get();
    if (now.task().decoder().isPresent()) {
      change(now.withTraining(now.training().withForcing(!now.training().forced())));
    }
  }

  /// Runs, or waits.
  public void toggle() {
    runs.toggle();
  }

  /// One step, then waits; while it runs, it only waits.
  public void step() {
    runs.step();
  }

  /// Begins the wanted plan anew, and waits.
  public void reset() {
    runs.reset(List.of(plan.get()));
    travel.beginAt(1);
  }

  /// Takes a run over where it stood, and waits there; without one, the plan begins.
  public void take(SavedTraining kept) {
    plan.set(kept.wanted());
    RunPosition position = kept.position();
    if (position == null) {
      reset();
    } else {
      opener.opened(position.next());
      runs.begin(List.of(kept.wanted()), List.of(position));
      travel.beginAt(position.next().step());
    }
  }

  /// Opens the update that comes next, or that a diverged run did not make.
  public void openNext() {
    opener.open(snapshot.map(TrainingSnapshot::next).getValue());
  }

  /// Opens the update that was made last.
  public void openLast() {
    opener.open(snapshot.map(TrainingSnapshot::last).getValue());
  }

  /// Opens the selected step of the past; the one that comes next where none is selected.
  public void openSelected() {
    if (travel.selectedProperty().get() == TravelViewModel.NOW) {
      openNext();
    } else {
      travel.open(opener::open);
    }
  }

  /// Lets time pass, see [RunsViewModel#advance(double)].
  public void advance(double seconds) {
    runs.advance(seconds);
    travel.advance();
  }

  private void show(List<TrainingSnapshot> seen) {
    snapshot.set(first(seen));
    if (!seen.isEmpty() && runs.isSettled() && !held.get()) {
      opener.pausedAt(seen.getFirst());
    }
    settle();
  }

  /// A branch learns as its step did, and draws its batches; what waits for a reset goes on waiting.
  private void follow(@Nullable Moment from) {
    if (from == null) {
      return;
    }
    TrainingPlan branch = from.plan();
    plan.set(plan.get().withTraining(branch.training()).withBatch(branch.length(), branch.batch())
        .withSeed(branch.seed()));
  }

  private static @Nullable TrainingSnapshot first(List<TrainingSnapshot> seen) {
    return seen.isEmpty() ? null : seen.getFirst();
  }

  private void settle() {
    TrainingSnapshot now = snapshot.get();
    Set<Setting> waiting =
        now == null || runs.isFresh() ? Set.of() : Setting.differing(now.plan(), plan.get());
    if (!waiting.equals(pending.get())) {
      pending.set(waiting);
    }
  }

  /// What is shown in the places for charts.
  public ChartPlaces places() {
    return places;
  }

  /// The past of the run.
  public TravelViewModel travel() {
    return travel;
  }

  /// The run with the commands to it.
  public RunsViewModel runs() {
    return runs;
  }

  /// The plan a person wants.
  public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// The run as it was last seen; null until the first snapshot after a reset.
  public ReadOnlyObjectProperty<@Nullable TrainingSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// The run as a part of the screen shows it, see [RunsViewModel#turn(int)].
  ///
  /// @param part 0 for the figures, 1 to 3 for the charts
  public ObservableValue<@Nullable TrainingSnapshot> turn(int part) {
    return turns.get(part);
  }

  /// What of the wanted plan waits for a reset.
  public ReadOnlyObjectProperty<Set<Setting>> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /// Whether it runs, as far as commands and snapshots say.
  public ReadOnlyBooleanProperty runningProperty() {
    return runs.runningProperty();
  }

  /// Whether there is anything to look for: then, and only then, the clock runs.
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// How fast it runs.
  public ObjectProperty<Pace> paceProperty() {
    return runs.paceProperty();
  }

  /// Whether a pause leaves what is open in Step as it is, because a number of it is explained beside the charts.
  public BooleanProperty heldProperty() {
    return held;
  }

  /// The layer whose ∂L/∂h_t the heat map shows, counted from 0.
  public IntegerProperty layerProperty() {
    return layer;
  }
}
