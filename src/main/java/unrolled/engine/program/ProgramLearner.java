package unrolled.engine.program;

import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.run.LearningState;
import unrolled.engine.train.Trainer;

/// The program's network with what it has learned, which learns batch after batch. It belongs to one thread.
final class ProgramLearner {
  private final Network network;
  private final EpochBatches batches;
  private Execution execution;

  /// With the numbers the program begins with.
  ProgramLearner(TextProgram program, long seed) {
    this(ProgramModel.network(program, seed), ProgramModel.batches(program, seed));
  }

  /// Somewhere on the way.
  ProgramLearner(TextProgram program, long seed, LearningState state) {
    this(blank(program), ProgramModel.batches(program, seed));
    state.writeTo(execution);
  }

  private ProgramLearner(Network network, EpochBatches batches) {
    this.network = network;
    this.batches = batches;
    execution = prepare(network, batches.batch(1), false);
  }

  private static Network blank(TextProgram program) {
    return Network.of(ProgramModel.architecture(program.dictionary().size()));
  }

  private static Execution prepare(Network network, Batch batch, boolean recording) {
    return Trainer.prepare(network, ProgramModel.training(), batch, Gemm.create(), recording);
  }

  /// A state as a network.
  static Network network(TextProgram program, LearningState state) {
    Network network = blank(program);
    Execution execution = prepare(network, ProgramModel.batches(program, 0).batch(1), false);
    state.writeTo(execution);
    network.parameters().readFrom(execution.memory());
    return network;
  }

  EpochBatches batches() {
    return batches;
  }

  /// Makes a training step.
  ///
  /// @param step counted from 1
  /// @return the loss of its batch before the update
  double learn(long step) {
    Batch batch = batches.batch(step);
    if (batch.size() == execution.memory().batch()) {
      batch.writeTo(execution.memory());
      execution.countTargets();
    } else {
      LearningState kept = state();
      execution = prepare(network, batch, false);
      kept.writeTo(execution);
    }
    double loss = execution.forward();
    execution.backward();
    execution.update();
    return loss;
  }

  /// What it has learned, as a copy.
  LearningState state() {
    LearningState state = new LearningState(network.graph());
    state.readFrom(execution);
    return state;
  }

  /// An execution of its own with what was learned so far, ready to run.
  ///
  /// @param recording whether what was before an update is kept
  Execution on(Batch batch, boolean recording) {
    Execution other = prepare(network, batch, recording);
    state().writeTo(other);
    return other;
  }
}
