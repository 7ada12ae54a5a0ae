package unrolled.engine.gradient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Hop;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Shape;

/// What one hop of one sequence does to a gradient, in numbers.
///
/// For a plain cell ∂h_t/∂h_{t−1} = diag(f′(a_t)) W_hh is all there is. An LSTM hands on two states: with c_{t−1} held
/// fixed ∂h_t/∂h_{t−1} is one block of the joint Jacobian, and ∂c_t/∂c_{t−1} = diag(f_t) + ∂c_t/∂h_{t−1} ·
/// ∂h_{t−1}/∂c_{t−1} is the direct path plus what goes through h_{t−1} and the gates. For a GRU the direct path is
/// diag(z_t), a part of ∂h_t/∂h_{t−1}.
///
/// @param hidden ∂h_t/∂h_{t−1}
/// @param cell ∂c_t/∂c_{t−1}, everything counted as BPTT does, null without a cell state or at the first timestep
/// @param direct the diagonal of the direct path, f_t or z_t: what is kept; null for a plain cell
/// @param slope √(mean of f′(a_t)² over the units) of this sequence; NaN for a gated cell, where f′ is not alone
public record OneHop(
    Jacobian hidden, @Nullable Jacobian cell, double @Nullable [] direct,
    double slope) {

  /// Measures the hop that arrives at a timestep.
  static OneHop of(Memory memory, LoopLayer layer, int time, int sequence) {
    Variable h = layer.hidden();
    Variable c = layer.cell();
    Hop partial = new Hop(memory, h, false);
    int units = h.width();
    Jacobian hidden = square(partial.jacobian(time, sequence, List.of(h), List.of(h)), units);
    Jacobian cell = c == null || time == 0
        ? null
        : square(new Hop(memory, h, true).jacobian(time, sequence, List.of(c), List.of(c)), units);
    Variable keeper = layer.keeper();
    double[] direct = keeper == null ? null : row(memory, keeper, time, sequence);
    Activate activation = layer.activation();
    double slope =
        activation == null ? Double.NaN : rootMeanSquare(Slopes.of(memory, activation, time, sequence, 1));
    return new OneHop(hidden, cell, direct, slope);
  }

  /// ∂(h_t, c_t)/∂(h_{t−1}, c_{t−1}) of an LSTM, the two causes changed one at a time; null without a cell state.
  static @Nullable Jacobian joint(Memory memory, LoopLayer layer, int time, int sequence) {
    Variable c = layer.cell();
    if (c == null) {
      return null;
    }
    List<Variable> both = List.of(layer.hidden(), c);
    Hop partial = new Hop(memory, layer.hidden(), false);
    return square(partial.jacobian(time, sequence, both, both), 2 * c.width());
  }

  private static Jacobian square(double[] numbers, int n) {
    return Jacobian.of(numbers, new Shape(n, n));
  }

  private static double[] row(Memory memory, Variable variable, int time, int sequence) {
    double[] row = new double[variable.width()];
    int from = memory.position(variable, time) + sequence * row.length;
    System.arraycopy(memory.values(variable), from, row, 0, row.length);
    return row;
  }

  static double rootMeanSquare(double[] numbers) {
    double sum = 0;
    for (double each : numbers) {
      sum = Math.fma(each, each, sum);
    }
    return Math.sqrt(sum / numbers.length);
  }

  /// The direct path as a matrix, diag(f_t) or diag(z_t); null for a plain cell.
  public @Nullable Jacobian directMatrix() {
    double[] kept = direct;
    if (kept == null) {
      return null;
    }
    double[] diagonal = new double[kept.length * kept.length];
    for (int i = 0; i < kept.length; i++) {
      diagonal[i * kept.length + i] = kept[i];
    }
    return square(diagonal, kept.length);
  }

  /// What a gradient of length 1 loses or gains on the direct path alone: √(mean of the squares of what is kept); NaN
  /// for a plain cell.
  public double directSlope() {
    return direct == null ? Double.NaN : rootMeanSquare(direct);
  }
}
