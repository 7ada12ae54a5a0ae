package unrolled.ui.compare;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.engine.run.Change;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.session.SavedComparison;
import unrolled.ui.runs.RunsViewModel;
import unrolled.ui.train.Setting;

/// The state of the Compare screen: the networks a person wants, how they were last seen, what is shown of them, and
/// the timestep and training step that all pictures share.
///
/// How a network learns changes at once. Everything else begins with a reset: of itself before the first step, and when
/// a network comes or goes, since all have to begin together.
public final class CompareViewModel {
  /// Into how many parts the screen is divided that are drawn in turn: the table and two pictures.
  public static final int PARTS = 3;

  private final RunsViewModel runs;
  private final Around around;
  private final ReadOnlyObjectWrapper<Lineup> lineup;
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<TrainingPlan> plan;
  private final ReadOnlyObjectWrapper<List<Set<Setting>>> pending = new ReadOnlyObjectWrapper<>(List.of());
  private final Look look = new Look();

  /// A screen over the runs of some networks, which wait at their beginning.
  public CompareViewModel(Lineup begin, Around around) {
    this.around = around;
    runs = around.runs();
    lineup = new ReadOnlyObjectWrapper<>(begin);
    plan = new ReadOnlyObjectWrapper<>(begin.plans().getFirst());
    lookAt(timesteps() - 1);
    runs.seenProperty().subscribe(_ -> follow());
    runs.runningProperty().subscribe(_ -> follow());
    look.markProperty().subscribe(_ -> follow());
  }

  /// They run, or wait.
  public void toggle() {
    runs.toggle();
  }

  /// One step of each, then they wait; while they run, they only wait.
  public void step() {
    runs.step();
  }

  /// All begin anew as they are wanted, and wait.
  public void reset() {
    look.newest();
    around.glances().forget();
    runs.reset(lineup.get().plans());
    settle();
  }

  /// One more network, where there is room.
  public void add() {
    if (!lineup.get().isFull()) {
      lineUp(lineup.get().added(), Lineup.MOST);
    }
  }

  /// A copy of a network, where there is room.
  public void duplicate(int index) {
    if (!lineup.get().isFull()) {
      lineUp(lineup.get().duplicated(index), Lineup.MOST);
    }
  }

  /// A network goes; the last one stays, and who has gone cannot go again.
  public void remove(int index) {
    if (lineup.get().entrants().size() > 1 && index < lineup.get().entrants().size()) {
      lineUp(lineup.get().without(index), selected.get() > index ? selected.get() - 1 : selected.get());
    }
  }

  /// Other networks take the place of all.
  public void begin(Lineup other) {
    lineUp(other, 0);
  }

  /// Goes back to what was kept; the runs wait where they stood.
  public void take(SavedComparison kept) {
    lineup.set(Lineup.of(kept.networks()));
    select(kept.selected());
    around.glances().forget();
    runs.begin(lineup.get().plans(), kept.runs());
    look.take(kept.look(), timesteps());
    settle();
  }

  /// What a file keeps, without the runs.
  public SavedComparison keep() {
    return new SavedComparison(lineup.get().keep(), selected.get(), look.keep(), List.of());
  }

  private void lineUp(Lineup other, int chosen) {
    lineup.set(other);
    select(Math.min(chosen, other.entrants().size() - 1));
    reset();
  }

  /// The network whose settings are shown.
  public void select(int index) {
    selected.set(index);
    plan.set(lineup.get().plans().get(index));
  }

  /// The next network, or with −1 the one before; at the ends nothing happens.
  public void selectNext(int by) {
    select(Math.clamp(selected.get() + by, 0, lineup.get().entrants().size() - 1));
  }

  /// Makes the selected network another one; task, length, batch, seed and control are changed for all. Before the
  /// first step all begin anew at once; after that how it learns changes at once, everything else at the next reset.
  public void change(UnaryOperator<TrainingPlan> other) {
    int index = selected.get();
    TrainingPlan next = other.apply(plan.get());
    TrainingPlan before = plan.get();
    lineup.set(lineup.get().with(index, next));
    plan.set(next);
    if (runs.isFresh() && !next.equals(before)) {
      reset();
    } else if (!next.training().equals(before.training())) {
      runs.change(index, new Change.Learning(next.training()));
    }
    lookAt(look.timeProperty().get());
    settle();
  }

  /// The network that diverged goes on, its gradients clipped, from the step that was found; it is selected.
  public void clipAndGoOn() {
    int index = around.rescue().stateProperty().get().run();
    Moment from = around.rescue().goOn();
    if (from != null) {
      lineup.set(lineup.get().with(index, lineup.get().plans().get(index).withTraining(
          from.plan().training())));
      select(index);
      settle();
    }
  }

  /// Opens the update of a network at the training step that is looked at, else that which comes next, or was not made
  /// because it diverged.
  ///
  /// @return whether there is one: while they run there is none
  public boolean open(int index) {
    List<Contender> all = contenders(0);
    Moment next = index < all.size() ? all.get(index).opens(look.markProperty().get()) : null;
    if (next != null) {
      around.opener().accept(next);
    }
    return next != null;
  }

  /// Looks at another timestep, counted from 0; what lies outside is brought inside.
  public void lookAt(int timestep) {
    look.at(timestep, timesteps());
  }

  /// Looks at another training step, counted from 1; past the latest, at the latest, wherever that goes.
  public void mark(long step) {
    look.mark(step, runs.furthest());
  }

  /// The training step that is looked at, counted from 1; 0 before the first.
  public long marked() {
    return look.markProperty().get().orElse(runs.furthest());
  }

  /// T, of the networks as they run, or else as they are wanted.
  public int timesteps() {
    List<TrainingPlan> running = runs.plans();
    return (running.isEmpty() ? lineup.get().plans() : running).getFirst().timesteps();
  }

  private void follow() {
    if (look.markProperty().get().isPresent()) {
      around.glances().lookBack(runs.seenProperty().get(), marked());
    } else if (runs.isSettled() && !runs.runningProperty().get()) {
      around.glances().look(runs.seenProperty().get());
    }
    lookAt(look.timeProperty().get());
    settle();
  }

  private void settle() {
    List<Set<Setting>> waiting = lineup.get().waiting(runs.isFresh() ? List.of() : runs.seenProperty().get());
    if (!waiting.equals(pending.get())) {
      pending.set(waiting);
    }
  }

  /// The networks as a part of the screen shows them; none until they have been seen.
  ///
  /// @param part see [RunsViewModel#turn(int)]
  List<Contender> contenders(int part) {
    return Contender.all(lineup.get().entrants(), runs.turn(part).get(),
        around.glances().seenProperty().get(),
        look.markProperty().get());
  }

  /// The runs with all that belongs to them.
  public Around around() {
    return around;
  }

  /// The runs with the commands to them.
  public RunsViewModel runs() {
    return runs;
  }

  /// The networks as they are wanted.
  public ReadOnlyObjectProperty<Lineup> lineupProperty() {
    return lineup.getReadOnlyProperty();
  }

  /// The place of the network whose settings are shown.
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The selected network as it is wanted.
  public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// What of each network waits for a reset.
  public ReadOnlyObjectProperty<List<Set<Setting>>> pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /// How they are looked at.
  public Look look() {
    return look;
  }
}
