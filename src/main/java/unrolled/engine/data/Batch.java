package unrolled.engine.data;

import java.lang.reflect.Array;
import java.util.Map;
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
      int count = memory.size(variable);
      if (variable.isSymbols()) {
        System.arraycopy(given(symbols, variable, count), 0, memory.ids(variable), 0, count);
      } else if (variable.role() == Role.INPUT || variable.role() == Role.TARGET) {
        System.arraycopy(given(numbers, variable, count), 0, memory.values(variable), 0, count);
      } else if (variable.isState() && numbers.containsKey(variable.name())) {
        int block = size * variable.width();
        int first = memory.initialPosition(variable);
        System.arraycopy(given(numbers, variable, block), 0, memory.values(variable), first, block);
      }
    }
  }

  /// The indices of this name.
  ///
  /// @throws IllegalArgumentException when the batch has none
  public int[] ids(String name) {
    int[] found = symbols.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The batch has no symbols " + name + ".");
    }
    return found;
  }

  /// The numbers of this name.
  ///
  /// @throws IllegalArgumentException when the batch has none
  public double[] numbers(String name) {
    double[] found = numbers.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The batch has no numbers " + name + ".");
    }
    return found;
  }

  private static <A> A given(Map<String, A> arrays, Variable variable, int count) {
    A array = arrays.get(variable.name());
    int length = array == null ? 0 : Array.getLength(array);
    if (array == null || length != count) {
      throw new IllegalArgumentException(
          "The batch has " + length + " numbers for " + variable.name() + ", the network reads " + count
              + ".");
    }
    return array;
  }
}
