package unrolled.engine.predict;

import java.util.function.Predicate;
import unrolled.engine.cell.Bias;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Traces with every kind of step, and a way to one of them.
final class PredictSamples {
  static final Trace ARTICLE = Setup.standard().trace();

  private PredictSamples() {}

  /// A cell with random weights and both biases, Adam after clipping.
  static Trace random(CellKind cell) {
    TrainingConfig training = TrainingConfig.of(Optimizer.adam(), 0.01)
        .withClipping(new GradientClipping.ByNorm(0.05, false)).withWeightDecay(0.01);
    return Setup.standard().withCell(cell).withBias(Bias.TWO).withSize(4, 2)
        .withPreset(Preset.RANDOM, InitializerKind.UNIFORM, 3).withTraining(training).trace();
  }

  /// The question before a step that computes a variable at a timestep counted from 0.
  static Question forward(Trace trace, String variable, int time) {
    return ask(trace, step -> step.phase() != Phase.BACKWARD && step.phase() != Phase.UPDATE
        && step.time() == time && step.op() instanceof Differentiable op
        && op.results().get(step.part()).name().equals(variable));
  }

  /// The question before a step that hands a gradient to a variable.
  static Question backward(Trace trace, String variable, int time) {
    return ask(trace, step -> step.phase() == Phase.BACKWARD && step.time() == time
        && step.op().operands().get(step.part()).variable().name().equals(variable));
  }

  /// The question before the update of a parameter.
  static Question update(Trace trace, String parameter) {
    return ask(trace, step -> step.op() instanceof ParameterStep update
        && update.parameter().name().equals(parameter));
  }

  static Question ask(Trace trace, Predicate<TraceStep> which) {
    TraceStep step = trace.steps().stream().filter(which).findFirst().orElseThrow();
    return Questions.before(trace, step.index(), 0, null).orElseThrow();
  }
}
