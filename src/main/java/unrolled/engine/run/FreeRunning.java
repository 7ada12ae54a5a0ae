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
  private FreeRunning() {}

  /// Lets a decoder choose what it reads; the values of its last timestep are not computed yet. It allocates nothing.
  ///
  /// @param execution holds parameters and inputs, among them what the decoder begins with
  /// @throws IllegalArgumentException when its graph has no decoder
  public static void feed(Execution execution) {
    Memory memory = execution.memory();
    Variable logits = execution.graph().variable("logits");
    Variable read = execution.graph().variable("decoder.x_ids");
    int from = memory.rows(execution.graph().producer(logits).orElseThrow()).from();
    int[] ids = memory.ids(read);
    double[] o = memory.values(logits);
    for (int time = from; time < memory.timesteps() - 1; time++) {
      execution.forward();
      for (int row = 0; row < memory.batch(); row++) {
        ids[memory.position(read, time + 1) + row] =
            largest(o, memory.position(logits, time) + row * logits.width(), logits.width());
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
