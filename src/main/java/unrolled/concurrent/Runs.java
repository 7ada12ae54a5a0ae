package unrolled.concurrent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import unrolled.engine.run.Change;
import unrolled.engine.run.Detail;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Inside;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validated;
import unrolled.engine.run.Workers;

/// The runs that one thread trains in step, and what a command does to them. It belongs to that thread.
final class Runs {
  private final Pacer pacer;
  private List<Run> runs = List.of();
  private RunState state = RunState.PAUSED;
  private List<TrainingPlan> plans;
  private Detail detail = Detail.NONE;
  private final Workers workers;
  private long wanted;
  private long runId;
  private long count;
  private int next;
  private boolean measured;

  Runs(List<TrainingPlan> plans, Pacer pacer, Workers workers) {
    this.workers = workers;
    this.plans = plans;
    this.pacer = pacer;
  }

  boolean areRunning() {
    return state == RunState.RUNNING;
  }

  /// Does what a command says; a question is answered and does not count.
  void take(Command command) {
    if (command instanceof Command.Remember remember) {
      remember(remember);
      return;
    }
    if (command instanceof Command.Copy(var answer)) {
      answer.complete(runs.stream().map(RunPosition::of).toList());
      return;
    }
    count++;
    if (command instanceof Command.Reset(List<TrainingPlan> begun, long id)) {
      begin(begun, id, () -> begun.stream().map(plan -> new Run(plan, workers)).toList());
    } else if (command instanceof Command.Resume(List<RunPosition> from, long id)) {
      begin(from.stream().map(each -> each.next().plan()).toList(), id,
          () -> from.stream().map(each -> new Run(each, workers)).toList());
    } else if (command instanceof Command.Watch(Detail shown)) {
      detail = shown;
      runs.forEach(run -> run.watch(shown));
    } else if (!runs.isEmpty()) {
      obey(command);
    }
  }

  private void remember(Command.Remember command) {
    command.answer().complete(command.run() < runs.size()
        ? Optional.ofNullable(runs.get(command.run()).recall(command.step()))
        : Optional.empty());
  }

  private void obey(Command command) {
    switch (command) {
      case Command.Run _ -> go();
      case Command.Pause _ -> state = state == RunState.RUNNING ? RunState.PAUSED : state;
      case Command.Step _ -> single();
      case Command.Until(long steps) -> until(steps);
      case Command.Validate _ -> runs.forEach(Run::validate);
      case Command.Alter(int run, Change change) -> alter(runs.get(run), change);
      case Command.Pace(double rate) -> pacer.setRate(rate);
      case Command.Branch(int run, Moment from) -> branchOff(runs.get(run), from);
      case Command.Reset _, Command.Resume _, Command.Watch _, Command.Remember _, Command.Copy _ ->
          throw new IllegalStateException("It was taken before.");
    }
  }

  private void begin(List<TrainingPlan> begun, long id, Supplier<List<Run>> making) {
    plans = begun;
    runId = id;
    wanted = 0;
    state = RunState.PAUSED;
    next = 0;
    runs = List.of();
    runs = making.get();
    runs.forEach(run -> run.watch(detail));
  }

  private void branchOff(Run run, Moment from) {
    run.goOn(from);
    state = RunState.PAUSED;
  }

  private void alter(Run run, Change change) {
    run.change(change);
    state = state == RunState.DIVERGED ? RunState.PAUSED : state;
  }

  private void go() {
    if (state == RunState.PAUSED) {
      wanted = furthest() >= wanted ? 0 : wanted;
      state = RunState.RUNNING;
      pacer.begin();
    }
  }

  /// While they run, the step under way is the one asked for.
  private void single() {
    if (state == RunState.RUNNING) {
      state = RunState.PAUSED;
    } else if (state == RunState.PAUSED) {
      step(true);
    }
  }

  /// Whether some have made the present step and others have not.
  boolean areUnderWay() {
    return next > 0;
  }

  /// All make a step.
  void step(boolean shown) {
    boolean all = false;
    while (!all) {
      all = advance(shown);
    }
  }

  /// The next of them makes its step.
  ///
  /// @param shown whether the step is measured; asked for the first of them, and holds for all
  /// @return whether with it all have made theirs
  boolean advance(boolean shown) {
    measured = areUnderWay() ? measured : shown;
    runs.get(next).step(measured);
    next = (next + 1) % runs.size();
    if (!areUnderWay()) {
      stepped();
    }
    return !areUnderWay();
  }

  private void stepped() {
    pacer.stepped();
    waitWhereWanted();
    state = runs.stream().allMatch(run -> run.divergence() != null) ? RunState.DIVERGED : state;
  }

  private void waitWhereWanted() {
    state = state == RunState.RUNNING && wanted > 0 && furthest() >= wanted ? RunState.PAUSED : state;
  }

  private void until(long steps) {
    wanted = steps;
    waitWhereWanted();
  }

  /// How many updates the run that came furthest has made.
  private long furthest() {
    return runs.stream().mapToLong(Run::step).max().orElse(0);
  }

  /// Copies of where they stand; none while there are none.
  List<TrainingSnapshot> snapshots() {
    double speed = areRunning() ? pacer.measured() : 0;
    return runs.stream().map(run -> run.snapshot(runId, count, state, speed).withWanted(wanted)).toList();
  }

  /// Gives the runs up, and says why.
  ///
  /// @param sentence the key of a sentence
  List<TrainingSnapshot> fail(String sentence) {
    long step = furthest();
    runs = List.of();
    next = 0;
    state = RunState.FAILED;
    return plans.stream()
        .map(plan -> new TrainingSnapshot(runId, count, plan, state, step, null, 0, HistoryView.empty(0, 0),
            null,
            sentence, null, null, null, null, null, Inside.NONE, Double.NaN, Double.NaN, Validated.NONE,
            wanted))
        .toList();
  }
}
