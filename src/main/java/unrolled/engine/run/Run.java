package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// A training run from its plan on, one step at a time; who calls, and how often, is decided outside.
///
/// A step allocates nothing. It belongs to one thread.
public final class Run {
  private final Network network;
  private final Execution execution;
  private final Batch batch;
  private final Draws draws;
  private final History history;
  private final Measure measure;
  private final Measure ahead;
  private final LearningState before;
  private final Recurrence recurrence;
  private final ClippedSteps clipped = new ClippedSteps();
  private TrainingPlan plan;
  private @Nullable TrainingPlan lastPlan;
  private @Nullable Divergence divergence;
  private long step;
  private boolean looked;
  private boolean changed;

  /// A run at its beginning.
  public Run(TrainingPlan plan) {
    this.plan = plan;
    network = plan.network();
    batch = plan.task().blank(plan.length(), plan.batch());
    draws = new Draws(plan.seed(), 1);
    execution = Trainer.prepare(network, plan.training(), batch, Gemm.create(), false);
    history = new History(plan.layers(), plan.timesteps(), Measure.hasCells(execution));
    Score score = Score.of(plan.task(), batch, execution.memory());
    measure = new Measure(execution, plan.layers(), score);
    ahead = new Measure(execution, plan.layers(), score);
    before = new LearningState(network.graph());
    recurrence = new Recurrence(execution, plan.hidden());
  }

  /// Its plan, with the way of learning that holds now.
  public TrainingPlan plan() {
    return plan;
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

  /// The buffers it trains in.
  public Execution execution() {
    return execution;
  }

  /// Alters something from the next step on. A diverged run tries the step that was not made again.
  public void change(Change change) {
    switch (change) {
      case Change.Learning(TrainingConfig training) -> learn(training);
      case Change.SpectralRadius(double radius) -> recurrence.rescale(radius);
    }
    divergence = null;
    looked = false;
    changed = true;
  }

  /// Another optimizer begins with moving averages of 0; the same one with another rate, decay or clipping keeps its
  /// own.
  private void learn(TrainingConfig training) {
    boolean same = training.optimizer().equals(plan.training().optimizer());
    LearningState kept = new LearningState(network.graph());
    kept.readFrom(execution);
    execution.setWindow(training.window());
    execution.prepareUpdates(training.plan(network.graph()), false);
    execution.updates().setLearningRate(training.learningRate());
    if (same) {
      kept.writeTo(execution);
    }
    plan = plan.withTraining(training);
  }

  /// Makes one step: draws a batch, runs forward and backward, updates. A diverged run stays where it is.
  ///
  /// @param measured whether it is measured even if the history does not keep it
  public void step(boolean measured) {
    if (divergence != null) {
      return;
    }
    long number = step + 1;
    double loss = forwardAndBackward(number);
    boolean kept = history.keeps(number);
    if (kept || measured) {
      measure.backward(number, loss);
    }
    execution.clip();
    divergence = Divergence.of(number, loss, execution.updates());
    if (kept || measured || divergence != null) {
      measure.clipped();
    }
    if (divergence == null) {
      update(number, kept || measured);
    }
    if (kept && divergence == null) {
      measure.copyTo(history.add(number));
    }
  }

  private void update(long number, boolean measured) {
    clipped.add(execution.updates().normAfter() < execution.updates().normBefore());
    before.readFrom(execution);
    lastPlan = plan;
    execution.change();
    recurrence.changed();
    if (measured) {
      measure.updated(before);
    }
    step = number;
    looked = false;
    changed = false;
  }

  private double forwardAndBackward(long number) {
    draws.begin(plan.seed(), number);
    plan.task().draw(draws, batch);
    batch.writeTo(execution.memory());
    execution.countTargets();
    double loss = execution.forward();
    execution.backward();
    return loss;
  }

  /// What the next step will measure, clipping included; nothing is learned by looking. Null once it diverged.
  private @Nullable Sample ahead() {
    if (divergence != null) {
      return null;
    }
    if (!looked) {
      ahead.backward(step + 1, forwardAndBackward(step + 1));
      execution.clip();
      ahead.clipped();
      looked = true;
    }
    return ahead.sample();
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
    return new TrainingSnapshot(runId, commands, plan, shown, step, measure.sample(), stepsPerSecond,
        history.view(),
        divergence, null, waits || changed ? ahead() : null, waits ? next() : null, waits ? last() : null,
        Predictions.of(plan.task(), batch, execution.memory()), clipped.share(),
        waits ? recurrence.radius() : Double.NaN);
  }

  /// The update that comes next, or that was not made because the run diverged.
  public Moment next() {
    LearningState now = new LearningState(network.graph());
    now.readFrom(execution);
    return new Moment(plan, step + 1, now);
  }

  /// The update made last, null before the first.
  public @Nullable Moment last() {
    return lastPlan == null ? null : new Moment(lastPlan, step, before.copy(network.graph()));
  }
}
