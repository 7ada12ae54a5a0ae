package unrolled.engine.run;

import java.util.List;
import java.util.OptionalDouble;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Runs that show one thing about gradients when they are watched side by side: the same data, the same seed, something
/// changed from one to the next.
///
/// @param id its name in texts and on the command line
/// @param variants the runs
public record Experiment(String id, List<Variant> variants) {
  /// Vanishing, healthy, exploding: only ρ of an orthogonal W_hh differs.
  public static final Experiment RADIUS = new Experiment("radius", List.of(
      new Variant("vanishing", base(true, CellKind.RNN_TANH, orthogonal(0.6), 0.1)),
      new Variant("healthy", base(true, CellKind.RNN_TANH, orthogonal(1.2), 0.1)),
      new Variant("exploding", base(true, CellKind.RNN_TANH, orthogonal(2.5), 0.1))));
  /// All that ship, the default first.
  public static final List<Experiment> ALL =
      List.of(RADIUS, lstm(), gru(), relu(), leaks(), drawn(), clipping(),
          truncation(), adam(), linear(), deep());

  private static final int TIMESTEPS = 40;

  /// One of the runs.
  ///
  /// @param id its name in texts
  public record Variant(String id, TrainingPlan plan) {}

  /// @param variants copied
  public Experiment {
    variants = List.copyOf(variants);
  }

  /// The plans, in order.
  public List<TrainingPlan> plans() {
    return variants.stream().map(Variant::plan).toList();
  }

  /// Blank distractors can be learned over; there a seed is used with which the LSTM that keeps learns in good time.
  private static TrainingPlan base(boolean distracted, CellKind cell, Beginning beginning, double rate) {
    return new TrainingPlan(new RememberFirst(distracted), cell, 32, 1, Bias.ONE, beginning, Control.NONE,
        TIMESTEPS, 16, distracted ? 1 : 3, TrainingConfig.of(Optimizer.sgd(), rate), 0, 1, 0);
  }

  private static Beginning orthogonal(double radius) {
    return Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(radius));
  }

  /// Without distractors, so that what remembers can learn it: at SGD 0.3 an LSTM with forget bias 3 does.
  private static Experiment lstm() {
    Beginning drawn = Beginning.of(InitializerKind.UNIFORM);
    return new Experiment("lstm", List.of(
        new Variant("tanh", base(false, CellKind.RNN_TANH, drawn, 0.3)),
        new Variant("forget-0", base(false, CellKind.LSTM,
            drawn.withGateBiases(OptionalDouble.of(0), OptionalDouble.empty()), 0.3)),
        new Variant("forget-3", base(false, CellKind.LSTM,
            drawn.withGateBiases(OptionalDouble.of(3), OptionalDouble.empty()), 0.3))));
  }

  private static Experiment gru() {
    Beginning drawn = Beginning.of(InitializerKind.UNIFORM);
    return new Experiment("gru", List.of(
        new Variant("tanh", base(false, CellKind.RNN_TANH, drawn, 0.3)),
        new Variant("update-0", base(false, CellKind.GRU,
            drawn.withGateBiases(OptionalDouble.empty(), OptionalDouble.of(0)), 0.3)),
        new Variant("update-2", base(false, CellKind.GRU,
            drawn.withGateBiases(OptionalDouble.empty(), OptionalDouble.of(2)), 0.3))));
  }

  private static Experiment relu() {
    Beginning drawn = Beginning.of(InitializerKind.UNIFORM);
    return new Experiment("relu", List.of(
        new Variant("tanh", base(true, CellKind.RNN_TANH, drawn, 0.01)),
        new Variant("relu", base(true, CellKind.RNN_RELU, drawn, 0.01)),
        new Variant("relu-identity", base(true, CellKind.RNN_RELU,
            Beginning.of(InitializerKind.IDENTITY), 0.01))));
  }

  private static Experiment leaks() {
    return new Experiment("leaks", List.of(
        new Variant("relu", base(true, CellKind.RNN_RELU, orthogonal(1.2), 0.01)),
        new Variant("leaky-relu", base(true, CellKind.RNN_LEAKY_RELU, orthogonal(1.2), 0.01)),
        new Variant("elu", base(true, CellKind.RNN_ELU, orthogonal(1.2), 0.01))));
  }

  private static Experiment drawn() {
    return new Experiment("drawn", List.of(
        new Variant("uniform", base(true, CellKind.RNN_TANH, Beginning.of(InitializerKind.UNIFORM), 0.1)),
        new Variant("orthogonal",
            base(true, CellKind.RNN_TANH, Beginning.of(InitializerKind.ORTHOGONAL), 0.1)),
        new Variant("identity", base(true, CellKind.RNN_TANH, Beginning.of(InitializerKind.IDENTITY), 0.1))));
  }

  /// A tanh network, whose states stay bounded: only its gradients explode, past the limit at once.
  private static Experiment clipping() {
    GradientClipping clip = new GradientClipping.ByNorm(1, false);
    TrainingPlan exploding = base(true, CellKind.RNN_TANH, orthogonal(4), 0.1).withBatch(80, 16);
    TrainingPlan vanishing = exploding.withBeginning(orthogonal(0.6));
    return new Experiment("clipping", List.of(
        new Variant("vanishing-clipped", vanishing.withTraining(vanishing.training().withClipping(clip))),
        new Variant("exploding-clipped", exploding.withTraining(exploding.training().withClipping(clip))),
        new Variant("exploding-free", exploding)));
  }

  private static Experiment truncation() {
    TrainingPlan whole = base(false, CellKind.LSTM, Beginning.of(InitializerKind.UNIFORM)
        .withGateBiases(OptionalDouble.of(3), OptionalDouble.empty()), 0.003);
    whole = whole.withTraining(whole.training().withOptimizer(Optimizer.adam()));
    return new Experiment("truncation", List.of(
        new Variant("window-10", whole.withTraining(whole.training().withWindow(10))),
        new Variant("window-none", whole)));
  }

  private static Experiment adam() {
    TrainingPlan slow = base(false, CellKind.RNN_TANH, orthogonal(0.6), 0.1);
    TrainingConfig adam = TrainingConfig.of(Optimizer.adam(), 0.01);
    return new Experiment("adam", List.of(
        new Variant("sgd", slow),
        new Variant("adam", slow.withTraining(adam)),
        new Variant("lstm-adam", slow.withCell(CellKind.LSTM).withTraining(adam)
            .withBeginning(Beginning.of(InitializerKind.UNIFORM)
                .withGateBiases(OptionalDouble.of(1), OptionalDouble.empty())))));
  }

  private static Experiment linear() {
    return new Experiment("linear", List.of(
        new Variant("below", base(true, CellKind.RNN_IDENTITY, orthogonal(0.9), 0.001)),
        new Variant("at", base(true, CellKind.RNN_IDENTITY, orthogonal(1), 0.001)),
        new Variant("above", base(true, CellKind.RNN_IDENTITY, orthogonal(1.1), 0.001))));
  }

  private static Experiment deep() {
    Beginning drawn = Beginning.of(InitializerKind.UNIFORM);
    return new Experiment("deep", List.of(
        new Variant("deep-uniform", base(true, CellKind.RNN_TANH, drawn, 0.1).withSize(32, 8)),
        new Variant("deep-orthogonal", base(true, CellKind.RNN_TANH,
            Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(1.2)), 0.1)
            .withSize(32, 8)),
        new Variant("deep-lstm", base(true, CellKind.LSTM, drawn.withGateBiases(OptionalDouble.of(3),
            OptionalDouble.empty()), 0.1).withSize(32, 8))));
  }
}
