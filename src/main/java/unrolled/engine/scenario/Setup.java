package unrolled.engine.scenario;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// Everything that decides the numbers of a step-through: the same setup gives the same bits.
///
/// @param scenario the task
/// @param cell the cell of every layer
/// @param hidden H, 1 to 16
/// @param layers L, 1 to 3
/// @param bias one bias or two
/// @param preset the weights to begin with
/// @param initializer how random weights are drawn
/// @param seed of the random weights
/// @param training how the update is made
public record Setup(
    Scenario scenario, CellKind cell, int hidden, int layers, Bias bias, Preset preset,
    InitializerKind initializer,
    long seed, TrainingConfig training) implements TrainingStep {
  /// Largest H.
  public static final int MOST_HIDDEN = 16;
  /// Largest L.
  public static final int MOST_LAYERS = 3;

  private static final int MOST_TRAINING_STEPS = 500;
  private static final double TRAINED_RATE = 0.05;
  private static final double LEARNED = 0.95;

  /// The article's example: AB → C, a tanh RNN of three units, identity weights.
  public static Setup standard() {
    return new Setup(Scenario.ALL.getFirst(), CellKind.RNN_TANH, 3, 1, Bias.ONE, Preset.IDENTITY,
        InitializerKind.UNIFORM, 1, TrainingConfig.of(Optimizer.sgd(), 0.1));
  }

  @Override
  public List<String> alphabet() {
    return scenario.alphabet();
  }

  /// The architecture: one-hot input, readout and loss at the last timestep, no loss without a target.
  @Override
  public Architecture architecture() {
    int symbols = scenario.alphabet().size();
    LossKind loss = scenario.hasTarget() ? LossKind.CROSS_ENTROPY : LossKind.NONE;
    return Architecture.of(cell.cell(), symbols, hidden)
        .withLayers(layers)
        .withBias(bias)
        .withReadout(Readout.LAST, symbols, loss);
  }

  /// The network with its weights.
  public Network network() {
    Network network = Network.of(architecture());
    switch (preset) {
      case IDENTITY -> Initialization.matrices(new Initializer.Identity()).apply(network, random());
      case ONES -> Initialization.matrices(new Initializer.Constant(1)).apply(network, random());
      case RANDOM -> initializer.initialization().apply(network, random());
      case TRAINED -> {
        initializer.initialization().apply(network, random());
        train(network);
      }
    }
    return network;
  }

  private RandomGenerator random() {
    return RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
  }

  private void train(Network network) {
    if (!scenario.hasTarget()) {
      return;
    }
    Batch batch = scenario.batch();
    Trainer trainer =
        new Trainer(network, TrainingConfig.of(Optimizer.adam(), TRAINED_RATE), batch, Gemm.create());
    for (int step = 0; step < MOST_TRAINING_STEPS; step++) {
      double loss = trainer.step();
      if (probability(trainer.execution()) > LEARNED || !Double.isFinite(loss)) {
        break;
      }
    }
    trainer.store();
  }

  private double probability(Execution execution) {
    Variable probabilities = execution.graph().variables().stream()
        .filter(variable -> variable.role() == Role.PROBABILITIES)
        .findFirst()
        .orElseThrow();
    return execution.memory().values(probabilities)[scenario.target()];
  }

  @Override
  public Execution prepare() {
    return Trainer.prepare(network(), training, scenario.batch(), Gemm.create(), true);
  }

  /// The same with another scenario.
  public Setup withScenario(Scenario other) {
    return new Setup(other, cell, hidden, layers, bias, preset, initializer, seed, training);
  }

  /// The same with another cell.
  public Setup withCell(CellKind other) {
    return new Setup(scenario, other, hidden, layers, bias, preset, initializer, seed, training);
  }

  /// The same with other sizes.
  public Setup withSize(int units, int depth) {
    return new Setup(scenario, cell, units, depth, bias, preset, initializer, seed, training);
  }

  /// The same with one bias or two.
  public Setup withBias(Bias other) {
    return new Setup(scenario, cell, hidden, layers, other, preset, initializer, seed, training);
  }

  /// The same with other weights.
  public Setup withPreset(Preset other, InitializerKind drawn, long from) {
    return new Setup(scenario, cell, hidden, layers, bias, other, drawn, from, training);
  }

  /// The same with another update.
  public Setup withTraining(TrainingConfig other) {
    return new Setup(scenario, cell, hidden, layers, bias, preset, initializer, seed, other);
  }
}
