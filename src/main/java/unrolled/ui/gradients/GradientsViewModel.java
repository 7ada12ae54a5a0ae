package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Change;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Rescue;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RunsViewModel;

/// The state of the Gradients screen: an experiment, the plans its runs are wanted to have, which run is selected.
///
/// What is wanted takes effect at once. While it is dragged only the newest wish counts: the next is told to the runs
/// when the last has shown its effect. What cannot change while a run goes on begins all of them anew, so that they
/// stay comparable, and shows them at their beginning.
public final class GradientsViewModel {
  /// Most runs of an experiment.
  static final int MOST_RUNS = 3;
  /// How many parts of the screen take turns: words and curve, heat map, loss, norms.
  static final int PARTS = 4;

  private final RunsViewModel runs;
  private final Consumer<Moment> opener;
  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyObjectWrapper<List<TrainingPlan>> plans;
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<TrainingPlan> plan;
  private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty all = new SimpleBooleanProperty();
  private final BooleanProperty depth = new SimpleBooleanProperty();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final IntegerProperty time = new SimpleIntegerProperty();
  private List<TrainingPlan> told;

  /// A screen over the runs of an experiment that wait at their beginning.
  ///
  /// @param mailbox where the runs are watched
  /// @param opener shows an update operation by operation
  public GradientsViewModel(Experiment begin, TrainingLoop loop, LatestValue<List<TrainingSnapshot>> mailbox,
      Consumer<Moment> opener) {
    runs = new RunsViewModel(loop, mailbox, PARTS);
    this.opener = opener;
    experiment = new ReadOnlyObjectWrapper<>(begin);
    plans = new ReadOnlyObjectWrapper<>(begin.plans());
    plan = new ReadOnlyObjectWrapper<>(begin.plans().getFirst());
    told = begin.plans();
    time.set(begin.plans().getFirst().timesteps() - 1);
    runs.seenProperty().subscribe(this::show);
  }

  /// Begins another experiment, which may have other plans than the one of its name that ships.
  public void choose(Experiment other) {
    experiment
        .set(Experiment.ALL.stream().filter(each -> each.id().equals(other.id())).findFirst().orElse(other));
    selected.set(0);
    want(other.plans());
    told = other.plans();
    runs.reset(told);
  }

  /// Selects a run; the controls act on it, unless they act on all.
  ///
  /// @param run counted from 0
  public void select(int run) {
    if (run >= 0 && run < plans.get().size()) {
      selected.set(run);
      follow();
    }
  }

  /// Wants the plan of the selected run, or every plan, to be another one.
  public void change(UnaryOperator<TrainingPlan> other, boolean every) {
    List<TrainingPlan> wanted = new ArrayList<>(plans.get());
    for (int i = 0; i < wanted.size(); i++) {
      if (every || i == selected.get()) {
        wanted.set(i, other.apply(wanted.get(i)));
      }
    }
    want(wanted);
    if (runs.isSettled()) {
      tell();
    }
  }

  private void want(List<TrainingPlan> wanted) {
    plans.set(List.copyOf(wanted));
    follow();
  }

  private void follow() {
    plan.set(plans.get().get(selected.get()));
    int longest = plans.get().stream().mapToInt(TrainingPlan::timesteps).max().orElse(1);
    int deepest = plans.get().stream().mapToInt(TrainingPlan::layers).max().orElse(1);
    time.set(Math.clamp(time.get(), 0, longest - 1));
    layer.set(Math.clamp(layer.get(), 0, deepest - 1));
    moment.set(momentOf(selected.get()));
  }

  /// Tells the runs what is wanted and was not told yet.
  private void tell() {
    List<TrainingPlan> before = told;
    told = plans.get();
    boolean anew = IntStream.range(0, told.size()).anyMatch(i -> Wish.needsReset(before.get(i), told.get(i)));
    if (anew) {
      runs.reset(told);
      return;
    }
    for (int i = 0; i < told.size(); i++) {
      for (Change change : Wish.changes(before.get(i), told.get(i))) {
        runs.change(i, change);
      }
    }
  }

  /// Whether the runs have been told all that is wanted.
  public boolean isTold() {
    return told.equals(plans.get());
  }

  /// Runs, or waits.
  public void toggle() {
    tell();
    runs.toggle();
  }

  /// One step of every run, then they wait.
  public void step() {
    tell();
    runs.step();
  }

  /// Begins all anew as they are wanted, and waits.
  public void reset() {
    told = plans.get();
    runs.reset(told);
  }

  /// Bounds the gradients of a run that diverged by norm, at 1, and tries the step that was not made again.
  public void clipAndGoOn(int run) {
    select(run);
    change(Rescue::clipped, false);
  }

  /// Opens the selected run's next update, or that which it did not make because it diverged.
  public void openNext() {
    Moment next = moment.get();
    if (next != null) {
      opener.accept(next);
    }
  }

  /// Lets time pass, see [RunsViewModel#advance(double)].
  public void advance(double seconds) {
    runs.advance(seconds);
  }

  private void show(List<TrainingSnapshot> seen) {
    moment.set(momentOf(selected.get()));
    if (!seen.isEmpty() && runs.isSettled() && !isTold()) {
      tell();
    }
  }

  /// What is drawn of a run: what its next step will measure where that is known, else what was measured last.
  static @Nullable Sample shown(TrainingSnapshot run) {
    Sample ahead = run.ahead();
    return ahead == null ? run.latest() : ahead;
  }

  private @Nullable Moment momentOf(int run) {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    return run < seen.size() ? seen.get(run).next() : null;
  }

  /// The runs with the commands to them.
  public RunsViewModel runs() {
    return runs;
  }

  /// What the runs are to show.
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /// The plans that are wanted, one for each run.
  public ReadOnlyObjectProperty<List<TrainingPlan>> plansProperty() {
    return plans.getReadOnlyProperty();
  }

  /// The selected run, counted from 0.
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The plan that is wanted of the selected run.
  public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// The selected run's next update, or that which it did not make because it diverged; null while it runs.
  public ObservableValue<@Nullable Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// Whether the controls act on all runs.
  public BooleanProperty allProperty() {
    return all;
  }

  /// Whether the curves run through the layers at a timestep, instead of through time in a layer.
  public BooleanProperty depthProperty() {
    return depth;
  }

  /// The layer that is shown through time, counted from 0.
  public IntegerProperty layerProperty() {
    return layer;
  }

  /// The timestep that is shown through the layers, counted from 0.
  public IntegerProperty timeProperty() {
    return time;
  }
}
