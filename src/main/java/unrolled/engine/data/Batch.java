package unrolled.engine.data;

import java.lang.reflect.Array;
import java.util.Map;
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
    writeTo(memory, 0);
  }

  /// Writes as many sequences as a memory has.
  ///
  /// @param first the first of them
  /// @throws IllegalArgumentException when an input is missing or has another length
  public void writeTo(Memory memory, int first) {
    int sequences = memory.batch();
    for (Variable variable : memory.graph().variables()) {
      int wanted = memory.size(variable) / sequences * size;
      int width = variable.width();
      if (variable.isSymbols()) {
        copy(given(symbols, variable, wanted), memory.ids(variable), 1, first, sequences);
      } else if (variable.role() == Role.INPUT || variable.role() == Role.TARGET) {
        copy(given(numbers, variable, wanted), memory.values(variable), width, first, sequences);
      } else if (variable.isState() && numbers.containsKey(variable.name())) {
        System.arraycopy(given(numbers, variable, size * width), first * width, memory.values(variable),
            memory.initialPosition(variable), sequences * width);
      }
    }
  }

  /// Copies some sequences of every timestep.
  private void copy(Object from, Object to, int width, int first, int sequences) {
    int piece = sequences * width;
    int blocks = Array.getLength(to) / piece;
    for (int block = 0; block < blocks; block++) {
      System.arraycopy(from, (block * size + first) * width, to, block * piece, piece);
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
