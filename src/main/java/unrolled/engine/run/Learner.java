package unrolled.engine.run;

import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.network.Network;

/// A network that learns from the batches of a plan: the arithmetic of a run without anything that watches it, for the
/// run itself and for whoever repeats a part of it. A step allocates nothing.
final class Learner {
  private final Network network;
  private final Workers workers;
  private TrainingPlan plan;
  private Batches batches;
  private Shards shards;
  private @Nullable Translator translator;
  private long seen;

  /// With the weights a plan begins with.
  Learner(TrainingPlan plan, Workers workers) {
    this(plan, plan.network(), workers);
  }

  /// Somewhere on the way.
  Learner(TrainingPlan plan, LearningState state, Workers workers) {
    this(plan, Network.of(plan.architecture()), workers);
    state.writeTo(execution());
    batches.begin(state.carried());
  }

  private Learner(TrainingPlan plan, Network network, Workers workers) {
    this.plan = plan;
    this.network = network;
    this.workers = workers;
    batches = new Batches(plan, plan.task(), network.graph());
    shards = prepare();
  }

  private Shards prepare() {
    Shards made = Shards.learning(network.graph(), batches.batch(), plan.split(), workers);
    network.parameters().writeTo(made.leader().memory());
    prepare(made);
    return made;
  }

  private void prepare(Shards made) {
    made.setWindow(plan.training().window());
    made.setFree(plan.isFree());
    made.leader().prepareUpdates(plan.training().plan(graph()), false);
    made.leader().updates().setLearningRate(plan.training().learningRate());
  }

  TrainingPlan plan() {
    return plan;
  }

  Graph graph() {
    return network.graph();
  }

  /// The parameters, the sums of their gradients, the optimizer; and the first part of the batch, which is all of it
  /// where nothing is split.
  Execution execution() {
    return shards.leader();
  }

  Workers workers() {
    return workers;
  }

  /// Something that measures its steps; after a change of sizes another is needed.
  Measure measure() {
    return new Measure(shards, plan.layers(), score());
  }

  /// How good the predictions of the batch it looked at are.
  Score score() {
    return Score.of(plan.task(), batches.batch(), shards);
  }

  /// What it predicted of numbers in the batch it looked at last; null for a task of symbols.
  @Nullable
  Predictions predictions() {
    return Predictions.of(plan.task(), batches.batch(), shards);
  }

  /// What it makes of everything its task holds out; null for a task without a decoder.
  @Nullable
  Translations translations() {
    if (!(plan.task().heldOut().orElse(null) instanceof RomanNumerals held)) {
      return null;
    }
    if (translator == null) {
      Batch all = held.next(new Draws(0, 1), held.shortest(), held.numbers().size());
      translator = new Translator(held, execution().sharing(all.timesteps(), all.size(), false), all);
    }
    return Translations.of(held, translator.write());
  }

  /// The states with which the next step begins, as far as any are carried.
  double[][] carried() {
    return batches.carried();
  }

  /// What it has learned so far, as a copy.
  LearningState state() {
    LearningState state = new LearningState(graph());
    state.readFrom(this);
    return state;
  }

  /// Another plan of the same network holds from the next step on. Another optimizer begins with moving averages of 0;
  /// the same one with another rate, decay, clipping or other batches keeps its own. States that are carried begin with
  /// 0 where the sizes change.
  void change(TrainingPlan other) {
    LearningState kept = state();
    if (!other.training().optimizer().equals(plan.training().optimizer())) {
      kept.forgetAverages();
    }
    boolean fits = plan.timesteps() == other.timesteps() && plan.batch() == other.batch();
    plan = other;
    if (fits) {
      batches.setSeed(other.seed());
      prepare(shards);
    } else {
      batches = new Batches(other, other.task(), graph());
      shards = prepare();
      translator = null;
      seen = 0;
    }
    kept.writeTo(execution());
  }

  /// Draws the batch of a step and computes every gradient; learns nothing.
  ///
  /// @param number the step, counted from 1
  /// @return the loss
  double look(long number) {
    seen = number;
    batches.draw(number);
    return shards.run(batches.batch(), true);
  }

  /// The step whose numbers the buffers hold, 0 for none.
  long seen() {
    return seen;
  }

  /// Changes the parameters by what was looked at, its gradients clipped; what comes next goes on from there.
  void commit() {
    execution().change();
    batches.carry(shards);
  }

  /// Makes a step.
  void learn(long number) {
    look(number);
    execution().clip();
    commit();
  }
}
