package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.train.Trainer;

/// A network that learns from the batches of a plan: the arithmetic of a run without anything that watches it, for the
/// run itself and for whoever repeats a part of it. A step allocates nothing.
final class Learner {
  private final Network network;
  private final Draws draws;
  private TrainingPlan plan;
  private Batch batch;
  private Execution execution;
  private long seen;

  /// With the weights a plan begins with.
  Learner(TrainingPlan plan) {
    this(plan, plan.network());
  }

  /// Somewhere on the way.
  Learner(TrainingPlan plan, LearningState state) {
    this(plan, Network.of(plan.architecture()));
    state.writeTo(execution);
  }

  private Learner(TrainingPlan plan, Network network) {
    this.plan = plan;
    this.network = network;
    batch = plan.task().blank(plan.length(), plan.batch());
    draws = new Draws(plan.seed(), 1);
    execution = Trainer.prepare(network, plan.training(), batch, Gemm.create(), false);
  }

  TrainingPlan plan() {
    return plan;
  }

  Graph graph() {
    return network.graph();
  }

  Execution execution() {
    return execution;
  }

  /// Something that measures its steps; after a change of sizes another is needed.
  Measure measure() {
    return new Measure(execution, plan.layers(), Score.of(plan.task(), batch, execution.memory()));
  }

  /// What it predicted of numbers in the batch it looked at last; null for a task of symbols.
  @Nullable
  Predictions predictions() {
    return Predictions.of(plan.task(), batch, execution.memory());
  }

  /// What it has learned so far, as a copy.
  LearningState state() {
    LearningState state = new LearningState(graph());
    state.readFrom(execution);
    return state;
  }

  /// Another plan of the same network holds from the next step on. Another optimizer begins with moving averages of 0;
  /// the same one with another rate, decay, clipping or other batches keeps its own.
  void change(TrainingPlan other) {
    LearningState kept = state();
    if (!other.training().optimizer().equals(plan.training().optimizer())) {
      kept.forgetAverages();
    }
    plan = other;
    if (execution.memory().timesteps() == plan.timesteps() && batch.size() == plan.batch()) {
      execution.setWindow(plan.training().window());
      execution.prepareUpdates(plan.training().plan(graph()), false);
      execution.updates().setLearningRate(plan.training().learningRate());
    } else {
      batch = plan.task().blank(plan.length(), plan.batch());
      execution = Trainer.prepare(network, plan.training(), batch, Gemm.create(), false);
      seen = 0;
    }
    kept.writeTo(execution);
  }

  /// Draws the batch of a step and computes every gradient; learns nothing.
  ///
  /// @param number the step, counted from 1
  /// @return the loss
  double look(long number) {
    seen = number;
    draws.begin(plan.seed(), number);
    plan.task().draw(draws, batch);
    batch.writeTo(execution.memory());
    execution.countTargets();
    double loss = execution.forward();
    execution.backward();
    return loss;
  }

  /// The step whose numbers the buffers hold, 0 for none.
  long seen() {
    return seen;
  }

  /// Makes a step.
  void learn(long number) {
    look(number);
    execution.update();
  }
}
