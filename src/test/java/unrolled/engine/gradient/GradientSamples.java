package unrolled.engine.gradient;

import java.util.OptionalDouble;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.graph.Execution;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// The networks of the claims about vanishing and exploding: H 32, T 40, B 16, random bits, loss at the last step.
final class GradientSamples {
  private GradientSamples() {}

  static TrainingPlan plan(CellKind cell, Beginning beginning, long seed) {
    return TrainingPlan.standard().withTask(new RememberFirst(true)).withCell(cell).withSize(32, 1)
        .withBatch(40, 16).withBeginning(beginning).withSeed(seed)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1));
  }

  static Beginning orthogonal(double radius) {
    return Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(radius));
  }

  static Beginning gateBias(double bias) {
    return Beginning.of(InitializerKind.UNIFORM)
        .withGateBiases(OptionalDouble.of(bias), OptionalDouble.of(bias));
  }

  /// A small one with two layers and, if wanted, a loss at every step.
  static TrainingPlan small(CellKind cell, boolean everywhere) {
    TrainingPlan plan = plan(cell, Beginning.of(InitializerKind.GAUSSIAN), 3).withSize(5, 2).withBatch(7, 3);
    return everywhere ? plan.withTask(new Cycle()) : plan;
  }

  /// Ready to run.
  static Execution execution(TrainingPlan plan) {
    return new Run(plan).next().prepare();
  }

  static GradientAnalysis analysis(TrainingPlan plan) {
    return new GradientAnalysis(execution(plan));
  }

  static HopCurves curves(CellKind cell, Beginning beginning, long seed) {
    return analysis(plan(cell, beginning, seed)).curves(0);
  }
}
