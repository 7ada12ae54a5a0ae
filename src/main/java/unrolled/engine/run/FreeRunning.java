package unrolled.engine.run;

import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;

/// A decoder without a teacher: from its second timestep on it reads the symbol to which it gave the largest
/// probability at the timestep before, x_t = argmax o_{t−1}; a tie goes to the first.
///
/// A choice has no slope, so no gradient goes through it: once chosen, the symbols are given, as they would be by a
/// teacher, and what is differentiated is the pass that reads them.
public final class FreeRunning {
  private final Execution execution;
  private final Variable logits;
  private final Variable read;
  private final int from;

  /// A decoder in the buffers of an execution.
  ///
  /// @throws IllegalArgumentException when its graph has no decoder
  public FreeRunning(Execution execution) {
    this.execution = execution;
    logits = execution.graph().variable("logits");
    read = execution.graph().variable("decoder.x_ids");
    from = execution.memory().rows(execution.graph().producer(logits).orElseThrow()).from();
  }

  /// Lets the decoder choose what it reads, after parameters and inputs were written, among them what it begins with;
  /// the values of its last timestep are not computed yet. It allocates nothing.
  public void feed() {
    Memory memory = execution.memory();
    int[] ids = memory.ids(read);
    double[] o = memory.values(logits);
    int width = logits.width();
    for (int time = from; time < memory.timesteps() - 1; time++) {
      execution.forward();
      for (int row = 0; row < memory.batch(); row++) {
        ids[memory.position(read, time + 1) + row] =
            largest(o, memory.position(logits, time) + row * width, width);
      }
    }
  }

  /// The place of the largest of some numbers, counted from the first of them.
  static int largest(double[] of, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = of[from + i] > of[from + best] ? i : best;
    }
    return best;
  }
}
