package unrolled.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.LinearAlgebra;

/// The recurrent matrices a run trains, gate block by gate block: their spectral radius is read, and set between two
/// steps.
final class Recurrence {
  private final List<Block> blocks = new ArrayList<>();
  private final int units;
  private double radius;
  private boolean known;

  /// A square block of W_hh, and its direction while it is rescaled to 0.
  private record Block(double[] weights, int from, boolean lowest, double[] kept) {}

  /// @param units H
  Recurrence(Execution execution, int units) {
    this.units = units;
    int size = units * units;
    for (Variable parameter : execution.graph().parameters()) {
      if (parameter.name().contains("weight_hh")) {
        double[] weights = execution.memory().values(parameter);
        boolean lowest = parameter.name().endsWith("_l0");
        for (int from = 0; from < parameter.shape().size(); from += size) {
          blocks.add(new Block(weights, from, lowest, new double[size]));
        }
      }
    }
  }

  /// The same matrices in other buffers: what is kept of them stays.
  Recurrence on(Execution execution) {
    Recurrence other = new Recurrence(execution, units);
    for (int i = 0; i < blocks.size(); i++) {
      System.arraycopy(blocks.get(i).kept(), 0, other.blocks.get(i).kept(), 0, units * units);
    }
    return other;
  }

  /// Rescales every block. One whose eigenvalues are all 0 has no scale and stays as it is.
  void rescale(double wanted) {
    blocks.forEach(block -> rescale(block, wanted));
    changed();
  }

  private void rescale(Block block, double wanted) {
    double[] kept = block.kept();
    double[] matrix = new double[kept.length];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = block.weights()[block.from() + i] + kept[i];
    }
    double now = LinearAlgebra.spectralRadius(matrix, units);
    boolean vanishes = wanted == 0;
    for (int i = 0; i < matrix.length && now > 0; i++) {
      block.weights()[block.from() + i] = matrix[i] * (wanted / now) + 0.0; // and no −0
      kept[i] = vanishes ? matrix[i] : 0;
    }
  }

  /// Says that the matrices are other ones.
  void changed() {
    known = false;
  }

  /// ρ of the lowest layer's W_hh, the largest of its gates' blocks; NaN where there is no W_hh.
  double radius() {
    if (!known) {
      radius = blocks.stream().filter(Block::lowest)
          .map(block -> Arrays.copyOfRange(block.weights(), block.from(), block.from() + units * units))
          .mapToDouble(matrix -> LinearAlgebra.spectralRadius(matrix, units)).max().orElse(Double.NaN);
      known = true;
    }
    return radius;
  }
}
