package unrolled.engine.program;

import java.util.Arrays;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.LearningState;

/// The numbers of one row on its way through the network in the update that reads it: T timesteps, E numbers of an
/// embedded word, H hidden units, V classes.
///
/// @param step the update
/// @param embedded x `[T, E]`
/// @param hidden h `[T, H]`
/// @param logits o `[V]`
/// @param probabilities p `[V]`
/// @param loss −ln p of the target
/// @param batchLoss the mean over the batch
/// @param gradientNorm ‖∂L/∂θ‖ of all parameters together
/// @param change ‖Δθ‖, how far the update moves all parameters together
public record RowReading(
    ProgramStep step, double[] embedded, double[] hidden, double[] logits, double[] probabilities,
    double loss, double batchLoss, double gradientNorm, double change) {

  /// Carries the update out.
  public static RowReading of(ProgramStep step) {
    Execution execution = step.prepare(false);
    LearningState before = new LearningState(execution.graph());
    before.readFrom(execution);
    double batchLoss = execution.forward();
    execution.backward();
    Memory memory = execution.memory();
    int place = step.sequence();
    double[] embedded = everywhere(memory, "x", place);
    double[] hidden = everywhere(memory, "h_l0", place);
    double[] logits = last(memory, "logits", place);
    double[] probabilities = last(memory, "probabilities", place);
    double loss = last(memory, "row_loss", place)[0];
    execution.update();
    return new RowReading(step, embedded, hidden, logits, probabilities, loss, batchLoss,
        execution.updates().normBefore(), before.distance(execution));
  }

  private static double[] last(Memory memory, String name, int place) {
    Variable variable = memory.graph().variable(name);
    int width = variable.width();
    int at = memory.position(variable, memory.timesteps() - 1) + place * width;
    return Arrays.copyOfRange(memory.values(variable), at, at + width);
  }

  private static double[] everywhere(Memory memory, String name, int place) {
    Variable variable = memory.graph().variable(name);
    int width = variable.width();
    double[] all = new double[memory.timesteps() * width];
    for (int time = 0; time < memory.timesteps(); time++) {
      System.arraycopy(memory.values(variable), memory.position(variable, time) + place * width, all,
          time * width, width);
    }
    return all;
  }

  /// T.
  public int timesteps() {
    return step.program().timesteps();
  }
}
