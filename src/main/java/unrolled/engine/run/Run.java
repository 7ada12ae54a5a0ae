package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;

/// A training run from its plan on, one step at a time; who calls, and how often, is decided outside.
///
/// Every step it has made can be made again ([#recall(long)]) and gone on from in another way ([#goOn(Moment)]); [Past]
/// says what that takes. A step allocates nothing but the states kept until their table is full. One thread owns it.
public final class Run {
  private final History history;
  private final Past past;
  private final LearningState before;
  private Learner learner;
  private Meters meters;
  private Recurrence recurrence;
  private final ClippedSteps clipped = new ClippedSteps();
  private Detail detail = Detail.NONE;
  private @Nullable TrainingPlan lastPlan;
  private @Nullable Divergence divergence;
  private final HeldOut heldOut = new HeldOut();
  private long step;
  private boolean changed;

  /// A run at its beginning.
  public Run(TrainingPlan plan) {
    this(plan, Workers.NONE);
  }

  /// A run at its beginning, the parts of whose batches others carry out where its plan splits them.
  public Run(TrainingPlan plan, Workers workers) {
    this(new Learner(plan, workers), 0, null);
  }

  /// A run that goes on from where another stood.
  public Run(RunPosition from, Workers workers) {
    this(from.next().learner(workers), from.step(), from.history());
  }

  private Run(Learner learner, long step, @Nullable HistoryView held) {
    TrainingPlan plan = learner.plan();
    this.learner = learner;
    this.step = step;
    history = held == null
        ? new History(plan.layers(), plan.timesteps(), Measure.hasCells(learner.execution()))
        : History.of(held);
    meters = new Meters(learner, history.latest());
    past = new Past(learner.graph());
    before = new LearningState(learner.graph());
    recurrence = new Recurrence(learner.execution(), plan.hidden());
    past.beginAt(step, learner);
  }

  /// Its plan, with what holds now of what can change.
  public TrainingPlan plan() {
    return learner.plan();
  }

  /// How many updates have been made.
  public long step() {
    return step;
  }

  /// Why it cannot go on, null while it can.
  public @Nullable Divergence divergence() {
    return divergence;
  }

  /// The samples kept.
  public History history() {
    return history;
  }

  /// The buffers it trains in, of split batches those of the first part; a change of their sizes makes others.
  public Execution execution() {
    return learner.execution();
  }

  /// Says what snapshots hold of the inside of the network from now on.
  public void watch(Detail other) {
    detail = other;
  }

  /// Alters something from the next step on. A diverged run tries the step that was not made again.
  public void change(Change change) {
    learner.change(change.of(learner.plan()));
    past.turn(step, learner.plan());
    settle();
    if (change instanceof Change.SpectralRadius(double radius)) {
      recurrence.rescale(radius);
      past.beginAt(step, learner);
    }
  }

  /// Begins to measure the buffers there are now; what was measured last stays.
  private void settle() {
    if (!meters.measures(learner.execution())) {
      measureAnew(meters.latest());
      recurrence = recurrence.on(learner.execution());
      heldOut.settle();
    }
    divergence = null;
    meters.forgetNext();
    changed = true;
  }

  private void measureAnew(@Nullable Sample before) {
    meters = new Meters(learner, before);
    history.fit(plan().timesteps());
  }

  /// Makes one step: draws a batch, runs forward and backward, updates. A diverged run stays where it is.
  ///
  /// @param measured whether it is measured even if the history does not keep it
  public void step(boolean measured) {
    if (divergence != null) {
      return;
    }
    long number = step + 1;
    Execution execution = learner.execution();
    double loss = learner.look(number);
    boolean kept = history.keeps(number);
    if (kept || measured) {
      meters.made().backward(number, loss);
    }
    execution.clip();
    divergence = Divergence.of(number, loss, execution.updates());
    if (kept || measured || divergence != null) {
      meters.made().clipped();
    }
    if (divergence == null) {
      update(number, kept || measured);
      if (kept) {
        meters.made().copyTo(history.add(number));
      }
    }
  }

  private void update(long number, boolean measured) {
    Execution execution = learner.execution();
    clipped.add(execution.updates().normAfter() < execution.updates().normBefore());
    before.readFrom(learner);
    lastPlan = plan();
    learner.commit();
    recurrence.changed();
    if (measured) {
      meters.made().updated(before);
    }
    step = number;
    meters.forgetNext();
    changed = false;
    past.keep(step, learner);
    heldOut.follow(step, learner);
  }

  /// Measures the loss on what its task holds out, with the parameters as they are; nothing where nothing is held out.
  public void validate() {
    heldOut.measure(step, learner);
  }

  /// How it does on what its task holds out.
  public Validated validated() {
    return heldOut.known();
  }

  /// The first step that can be reached again, counted from 1; anything but 1 only after [Past#MOST_PLANS] changes.
  public long earliest() {
    return past.earliest();
  }

  /// The way back to a step.
  ///
  /// @param number counted from 1: one that was made, or the next
  /// @return null when there is no such step, or it can no longer be reached
  public @Nullable Recall recall(long number) {
    return number < earliest() || number > step + 1 ? null : past.recall(number);
  }

  /// A step, on copies of everything it needs.
  ///
  /// @throws IllegalArgumentException when [#recall(long)] has no way to it
  public Moment at(long number) {
    Recall recall = recall(number);
    Moment moment = recall == null ? null : recall.moment(() -> false);
    if (moment == null) {
      throw new IllegalArgumentException("There is no way to step " + number + ".");
    }
    return moment;
  }

  /// Goes on from a step of the past, which is the next one from now on: a branch. What was kept up to there stays,
  /// what came after is forgotten.
  ///
  /// @param from a moment of this run, or one that differs from it in what can change while it goes on
  /// @throws IllegalArgumentException when it is of another network, or of a step that was never reached
  public void goOn(Moment from) {
    if (!from.plan().canBecome(plan()) || recall(from.step()) == null) {
      throw new IllegalArgumentException("Step " + from.step() + " is not one of this run.");
    }
    step = from.step() - 1;
    past.cut(step);
    history.cut(step);
    heldOut.cut(step);
    learner = from.learner(learner.workers());
    past.turn(step, learner.plan());
    measureAnew(history.latest());
    recurrence = new Recurrence(learner.execution(), plan().hidden());
    lastPlan = null;
    divergence = null;
  }

  /// A copy of where it stands.
  ///
  /// @param runId its number
  /// @param commands how many commands have been taken
  /// @param state what it is doing
  /// @param stepsPerSecond as measured outside
  public TrainingSnapshot snapshot(long runId, long commands, RunState state, double stepsPerSecond) {
    RunState shown = divergence == null ? state : RunState.DIVERGED;
    boolean waits = shown != RunState.RUNNING;
    Sample next = divergence == null && (waits || changed) ? meters.next(step + 1) : null;
    return new TrainingSnapshot(runId, commands, plan(), shown, step, meters.latest(), stepsPerSecond,
        history.view(), divergence, null, next, waits ? next() : null, waits ? last() : null,
        learner.predictions(), learner.translations(),
        Inside.of(learner, detail, lastPlan == null ? null : before),
        clipped.share(), waits ? recurrence.radius() : Double.NaN, validated(), 0);
  }

  /// The update that comes next, or that was not made because the run diverged.
  public Moment next() {
    return new Moment(plan(), step + 1, learner.state());
  }

  /// The update made last, null before the first.
  public @Nullable Moment last() {
    return lastPlan == null ? null : new Moment(lastPlan, step, before.copy(learner.graph()));
  }
}
