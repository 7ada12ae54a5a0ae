package unrolled.ui.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.Change;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.session.SavedGradients;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RescueViewModel;
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
  private final Sight sight = new Sight();
  private final Picker picker;
  private final RescueViewModel rescue;
  private List<TrainingPlan> told;

  /// A screen over the runs of an experiment that wait at their beginning.
  ///
  /// @param mailbox where the runs are watched
  /// @param opener shows an update operation by operation
  /// @param inspection explains what is picked in the charts
  public GradientsViewModel(Experiment begin, TrainingLoop loop, LatestValue<List<TrainingSnapshot>> mailbox,
      Consumer<Moment> opener, Inspection inspection) {
    runs = new RunsViewModel(loop, mailbox, PARTS);
    this.opener = opener;
    experiment = new ReadOnlyObjectWrapper<>(begin);
    plans = new ReadOnlyObjectWrapper<>(begin.plans());
    plan = new ReadOnlyObjectWrapper<>(begin.plans().getFirst());
    told = begin.plans();
    sight.last(begin.plans());
    rescue = new RescueViewModel(loop, runs);
    picker = new Picker("gradients", inspection, new WayBack(loop), runs);
    runs.seenProperty().subscribe(this::show);
  }

  /// Begins another experiment, which may have other plans than the one of its name that ships.
  public void choose(Experiment other) {
    Experiment named =
        Experiment.ALL.stream().filter(each -> each.id().equals(other.id())).findFirst().orElse(other);
    take(new SavedGradients(named, other.plans(), 0, all.get(), sight.keep(), List.of()));
  }

  /// Goes back to what was kept; the runs wait where they stood.
  public void take(SavedGradients kept) {
    all.set(kept.all());
    sight.take(kept.sight());
    experiment.set(kept.experiment());
    selected.set(kept.selected());
    want(kept.wanted());
    told = kept.wanted();
    runs.begin(told, kept.runs());
  }

  /// What a file keeps, without the runs: as they have been told to be.
  public SavedGradients keep() {
    return new SavedGradients(experiment.get(), told, selected.get(), all.get(), sight.keep(), List.of());
  }

  /// Selects a run, counted from 0; the controls act on it, unless they act on all.
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
    sight.fit(plans.get());
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

  /// The run that diverged goes on, its gradients clipped, from the step that was found; it is selected.
  public void clipAndGoOn() {
    int run = rescue.stateProperty().get().run();
    Moment from = rescue.goOn();
    if (from != null) {
      select(run);
      List<TrainingPlan> wanted = new ArrayList<>(plans.get());
      wanted.set(run, from.plan());
      want(wanted);
      told = plans.get();
    }
  }

  /// Opens the selected run's next update, or that which it did not make because it diverged.
  public void openNext() {
    Moment next = moment.get();
    if (next != null) {
      opener.accept(next);
    }
  }

  private void show(List<TrainingSnapshot> seen) {
    moment.set(momentOf(selected.get()));
    if (!seen.isEmpty() && runs.isSettled() && !isTold()) {
      tell();
    }
  }

  private @Nullable Moment momentOf(int run) {
    List<TrainingSnapshot> seen = runs.seenProperty().get();
    return run < seen.size() ? seen.get(run).next() : null;
  }

  /// The runs with the commands to them.
  public RunsViewModel runs() {
    return runs;
  }

  /// What can be done about a run that diverged; it lets time pass for all of them.
  public RescueViewModel rescue() {
    return rescue;
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

  /// How the runs are looked at.
  public Sight sight() {
    return sight;
  }

  /// Takes what is picked in the charts to the inspector.
  Picker picker() {
    return picker;
  }
}
