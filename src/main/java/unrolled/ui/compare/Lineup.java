package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.session.SavedComparison;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.train.Setting;

/// The networks that take part: one to four, on one task, from one seed.
///
/// @param entrants in the order in which they were added
public record Lineup(List<Entrant> entrants) {
  /// Most networks.
  public static final int MOST = 4;
  private static final List<CellKind> CELLS =
      List.of(CellKind.RNN_TANH, CellKind.RNN_RELU, CellKind.LSTM, CellKind.GRU);
  private static final int LENGTH = 20;
  private static final int BATCH = 16;
  private static final int UNITS = 16;
  private static final double RATE = 0.01;

  /// @param entrants copied
  public Lineup {
    entrants = List.copyOf(entrants);
  }

  /// Four cells that differ in nothing else, asked which symbol came first 20 timesteps ago.
  public static Lineup standard(long seed) {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RememberFirst(false)).withSize(UNITS, 1)
        .withBatch(LENGTH, BATCH).withSeed(seed)
        .withTraining(TrainingConfig.of(Optimizer.adam(), RATE));
    return new Lineup(IntStream.range(0, CELLS.size())
        .mapToObj(i -> new Entrant(i, plan.withCell(CELLS.get(i)))).toList());
  }

  /// The networks that a file kept.
  static Lineup of(List<SavedComparison.Network> kept) {
    return new Lineup(kept.stream().map(each -> new Entrant(each.colour(), each.wanted())).toList());
  }

  /// What a file keeps.
  List<SavedComparison.Network> keep() {
    return entrants.stream().map(each -> new SavedComparison.Network(each.colour(), each.plan())).toList();
  }

  /// What is trained.
  public List<TrainingPlan> plans() {
    return entrants.stream().map(Entrant::plan).toList();
  }

  /// Whether there is no room for another.
  boolean isFull() {
    return entrants.size() == MOST;
  }

  /// One more of the default networks, with a cell that is not there yet.
  Lineup added() {
    List<CellKind> there = entrants.stream().map(each -> each.plan().cell()).toList();
    CellKind cell = CELLS.stream().filter(each -> !there.contains(each)).findFirst().orElse(CELLS.getFirst());
    TrainingPlan standard = standard(1).plans().getFirst().withCell(cell);
    return with(together(standard, entrants.getFirst().plan()));
  }

  /// A copy of one of them at the end.
  Lineup duplicated(int index) {
    return with(entrants.get(index).plan());
  }

  private Lineup with(TrainingPlan plan) {
    int colour = IntStream.range(0, MOST)
        .filter(free -> entrants.stream().noneMatch(each -> each.colour() == free))
        .findFirst().orElseThrow();
    List<Entrant> more = new ArrayList<>(entrants);
    more.add(new Entrant(colour, plan));
    return new Lineup(more);
  }

  /// Without one of them.
  Lineup without(int index) {
    List<Entrant> fewer = new ArrayList<>(entrants);
    fewer.remove(index);
    return new Lineup(fewer);
  }

  /// With another plan for one; what all have in common becomes everyone's.
  Lineup with(int index, TrainingPlan plan) {
    return new Lineup(IntStream.range(0, entrants.size()).mapToObj(i -> entrants.get(i)
        .with(i == index ? plan : together(entrants.get(i).plan(), plan))).toList());
  }

  /// A plan with what another shares with all.
  private static TrainingPlan together(TrainingPlan own, TrainingPlan shared) {
    return own.withTask(shared.task()).withBatch(shared.length(), shared.batch()).withSeed(shared.seed())
        .withControl(shared.control());
  }

  /// The same networks trained on what a plan says of task, length, batch and seed.
  public Lineup on(TrainingPlan shared) {
    return new Lineup(
        entrants.stream().map(each -> each.with(together(each.plan(), shared))).toList());
  }

  /// What of each network waits for a reset to be as it is wanted.
  ///
  /// @param runs as they go on, one for each
  List<Set<Setting>> waiting(List<TrainingSnapshot> runs) {
    return IntStream.range(0, entrants.size())
        .mapToObj(i -> i < runs.size()
            ? Setting.differing(runs.get(i).plan(), entrants.get(i).plan())
            : Set.<Setting>of())
        .toList();
  }
}
