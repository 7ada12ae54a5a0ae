package unrolled.engine.run;

import java.util.List;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// One training step of a run, on copies of everything it needs: carried out, it gives the very bits training gives.
public final class Moment implements TrainingStep {
  private final TrainingPlan plan;
  private final long step;
  private final LearningState state;

  Moment(TrainingPlan plan, long step, LearningState state) {
    this.plan = plan;
    this.step = step;
    this.state = state;
  }

  /// The plan of its run, with the way of learning that held at this step.
  public TrainingPlan plan() {
    return plan;
  }

  /// The training step, counted from 1.
  public long step() {
    return step;
  }

  /// The same step learned in another way. Another optimizer begins with moving averages of 0.
  public Moment learning(TrainingConfig other) {
    Learner learner = learner(Workers.NONE);
    learner.change(plan.withTraining(other));
    return new Moment(learner.plan(), step, learner.state());
  }

  /// Someone who goes on learning from here, on buffers of its own.
  Learner learner(Workers workers) {
    return new Learner(plan, state, workers);
  }

  @Override
  public Architecture architecture() {
    return plan.architecture();
  }

  @Override
  public List<String> alphabet() {
    return plan.alphabet();
  }

  @Override
  public Execution prepare() {
    Network network = Network.of(architecture());
    Batches batches = new Batches(plan, plan.task(), network.graph());
    batches.begin(state.carried());
    batches.draw(step);
    return on(network, batches.batch());
  }

  /// An execution that holds the parameters of this step and sequences no step of the run is trained on.
  ///
  /// @param sequences how many
  /// @param index 0, 1, …: each has sequences of its own, always the same
  public Execution fresh(int sequences, int index) {
    return on(Network.of(architecture()),
        plan.task().next(new Draws(plan.seed(), -1 - index), plan.length(), sequences));
  }

  private Execution on(Network network, Batch batch) {
    Execution execution = Trainer.prepare(network, plan.training(), batch, Gemm.create(), true);
    state.writeTo(execution);
    return execution;
  }
}
