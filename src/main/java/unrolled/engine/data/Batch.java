package unrolled.engine.data;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// B sequences of T timesteps with what is wanted of them, as flat arrays by the names of a graph's variables.
///
/// @param timesteps T ≥ 1
/// @param size B ≥ 1
/// @param symbols indices `[T·B]` or, at the last timestep only, `[B]`: `x_ids`, `y` (−1 is padding)
/// @param numbers real numbers `[T·B, n]`: `x`, `y`; and initial states `[B, H]` under the state's name, `h_l0`
public record Batch(int timesteps, int size, Map<String, int[]> symbols, Map<String, double[]> numbers) {
  /// One sequence of symbols and the symbol wanted after the last.
  ///
  /// @param target −1 for none
  public static Batch of(int[] sequence, int target) {
    return new Batch(sequence.length, 1, Map.of("x_ids", sequence, "y", new int[] {target}), Map.of());
  }

  /// Writes everything into a memory of T timesteps and B sequences.
  ///
  /// @throws IllegalArgumentException when an input is missing or has another length
  public void writeTo(Memory memory) {
    Graph graph = memory.graph();
    for (Variable variable : graph.variables()) {
      if (variable.role() == Role.IDS || variable.role() == Role.TARGET_IDS) {
        int[] from = symbols.get(variable.name());
        copy(variable, from, from == null ? -1 : from.length, memory.ids(variable), 0, memory.size(variable));
      } else if (variable.role() == Role.INPUT || variable.role() == Role.TARGET) {
        double[] from = numbers.get(variable.name());
        copy(variable, from, from == null ? -1 : from.length, memory.values(variable), 0,
            memory.size(variable));
      } else if (variable.isState() && numbers.containsKey(variable.name())) {
        double[] from = numbers.get(variable.name());
        int first = memory.initialPosition(variable);
        copy(variable, from, from.length, memory.values(variable), first, size * variable.width());
      }
    }
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // int[] to int[], or double[] to double[]
  private static void copy(
      Variable variable, @Nullable Object from, int length, Object to, int first, int count) {
    if (from == null || length != count) {
      throw new IllegalArgumentException(
          "The batch has " + Math.max(0, length) + " numbers for " + variable.name() + ", the network reads "
              + count + ".");
    }
    System.arraycopy(from, 0, to, first, count);
  }
}
