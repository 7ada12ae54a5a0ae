package unrolled.engine.train;

import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;

/// Trains a network in place: forward, backward, update, as often as asked.
///
/// Once made, a step allocates nothing. It belongs to one thread.
public final class Trainer {
  private final Network network;
  private final Execution execution;

  /// A trainer for batches of one size, beginning with the network's parameters.
  public Trainer(Network network, TrainingConfig config, Batch batch, Gemm kernel) {
    this.network = network;
    execution = prepare(network, config, batch, kernel, false);
  }

  /// An execution that holds a network's parameters and a batch, ready for a training step.
  ///
  /// @param recording whether what was before the update is kept beside what is after it
  public static Execution prepare(
      Network network, TrainingConfig config, Batch batch, Gemm kernel, boolean recording) {
    Execution execution = new Execution(network.graph(), batch.timesteps(), batch.size(), kernel);
    network.parameters().writeTo(execution.memory());
    execution.setWindow(config.window());
    execution.prepareUpdates(config.plan(network.graph()), recording);
    execution.updates().setLearningRate(config.learningRate());
    batch.writeTo(execution.memory());
    execution.countTargets();
    return execution;
  }

  /// Writes another batch of the same size.
  public void load(Batch batch) {
    batch.writeTo(execution.memory());
    execution.countTargets();
  }

  /// One training step.
  ///
  /// @return the loss before the update
  public double step() {
    double loss = execution.forward();
    execution.backward();
    execution.update();
    return loss;
  }

  /// Copies what was learned into the network.
  public void store() {
    network.parameters().readFrom(execution.memory());
  }

  /// The execution it drives.
  public Execution execution() {
    return execution;
  }
}
