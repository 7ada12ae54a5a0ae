package unrolled.engine.run;

import java.util.List;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Sizes;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// One training step of a run, on copies of everything it needs: carried out, it gives the very bits training gives.
///
/// Where the plan splits batches, that holds for every value and for every gradient of a state, since a row depends on
/// no other row, and for learning on from here. A trace however shows the batch as a whole, each operation in one call
/// over all its rows: its sums over the batch, ∂L/∂W and what the update makes of them, are added in one chain over T·B
/// in place of one for each part, and differ from training's by rounding, at most T·B·2⁻⁵² times the sum of the
/// magnitudes that are added.
public final class Moment implements TrainingStep {
  private final TrainingPlan plan;
  private final long step;
  private final LearningState state;

  Moment(TrainingPlan plan, long step, LearningState state) {
    this.plan = plan;
    this.step = step;
    this.state = state;
  }

  /// A step somebody kept: what [#plan()], [#step()] and [#state()] said of it.
  ///
  /// @throws IllegalArgumentException when that does not fit together
  public static Moment of(TrainingPlan plan, long step, LearningState.Numbers state) {
    if (step < 1 || state.updates() >= step) {
      throw new IllegalArgumentException(
          state.updates() + " updates were not made before step " + step + ".");
    }
    Graph graph = Network.of(plan.architecture()).graph();
    LearningState kept = LearningState.of(graph, state);
    if (!new Batches(plan, plan.task(), graph).fits(kept.carried())) {
      throw new IllegalArgumentException("Other states are carried.");
    }
    return new Moment(plan, step, kept);
  }

  /// What was learned before it, as numbers; not to be changed.
  public LearningState.Numbers state() {
    return state.numbers();
  }

  /// Whether another is the same step of the same plan with the same numbers.
  public boolean isSameAs(Moment other) {
    return step == other.step && plan.equals(other.plan) && state.numbers().isSameAs(other.state.numbers());
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
    return on(network, batch(network.graph()));
  }

  /// Where the whole batch would take too much, only the buffers of the sequence that is shown are made.
  @Override
  public Trace trace() {
    Graph graph = Network.of(architecture()).graph();
    boolean fits = Sizes.numbers(graph, plan.timesteps(), plan.batch()) <= Trace.MOST_NUMBERS;
    return fits ? TrainingStep.super.trace() : Trace.record(first(graph, batch(graph)));
  }

  private Execution first(Graph graph, Batch batch) {
    Execution one = new Execution(graph, batch.timesteps(), 1, Gemm.create());
    double terms = 0;
    for (int sequence = batch.size() - 1; sequence >= 0; sequence--) {
      batch.writeTo(one.memory(), sequence);
      one.countTargets();
      terms += one.memory().lossTerms();
    }
    one.memory().setLossTerms(terms);
    one.setWindow(plan.training().window());
    state.writeTo(one);
    return chosen(one);
  }

  private Batch batch(Graph graph) {
    Batches batches = new Batches(plan, plan.task(), graph);
    batches.begin(state.carried());
    batches.draw(step);
    return batches.batch();
  }

  /// The network with the parameters of this step, in arrays of its own.
  public Network network() {
    Network network = Network.of(architecture());
    network.parameters().readFrom(fresh(1, 0).memory());
    return network;
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
    return chosen(execution);
  }

  /// A decoder without a teacher has chosen what it reads.
  private Execution chosen(Execution execution) {
    if (plan.isFree()) {
      new FreeRunning(execution).feed();
    }
    return execution;
  }
}
