package unrolled.ui.gradients.detail;

import java.util.OptionalDouble;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Training steps to look into.
final class DetailSamples {
  private DetailSamples() {}

  static TrainingPlan plan(CellKind cell) {
    return TrainingPlan.standard().withTask(new RememberFirst(true)).withCell(cell).withSize(32, 1)
        .withBatch(40, 16).withBeginning(radius(0.6))
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1));
  }

  static Beginning radius(double radius) {
    return Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(radius));
  }

  /// Two layers of six units, five timesteps, three sequences, a loss at every step.
  static TrainingPlan small(CellKind cell) {
    return plan(cell).withTask(new Cycle()).withSize(6, 2).withBatch(5, 3);
  }

  static TrainingPlan lstm() {
    return plan(CellKind.LSTM).withBeginning(
        Beginning.of(InitializerKind.UNIFORM).withGateBiases(OptionalDouble.of(3), OptionalDouble.empty()));
  }

  static TrainingPlan windowed(int window) {
    TrainingConfig now = plan(CellKind.RNN_TANH).training();
    return plan(CellKind.RNN_TANH).withTraining(new TrainingConfig(now.optimizer(), now.learningRate(), 0,
        new GradientClipping.None(), window));
  }

  static Moment moment(TrainingPlan plan) {
    return new Run(plan).next();
  }
}
