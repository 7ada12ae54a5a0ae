package unrolled.engine.gradient;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import unrolled.engine.math.Gemm;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;

/// One score for each class, linear in a state, fitted by least squares: W = (XᵀX + λI)⁻¹ XᵀY, where Y has a 1 for the
/// class a row belongs to. The class with the largest score is the answer.
///
/// Rows are shown in any number of pieces; only XᵀX and XᵀY are kept. λ is far below what the rows themselves add and
/// keeps a unit that never changes from making XᵀX singular.
final class Probe {
  private static final double RIDGE = 1e-9;

  private final int width;
  private final int classes;
  private final Gemm kernel;
  private final double[] squares;
  private final double[] products;
  private double @Nullable [] weights;

  Probe(int units, int classes, Gemm kernel) {
    width = units + 1;
    this.classes = classes;
    this.kernel = kernel;
    squares = new double[width * width];
    products = new double[width * classes];
  }

  /// Takes rows into account.
  ///
  /// @param states `[rows, units]`
  /// @param wanted the class of each row
  void fit(double[] states, int[] wanted) {
    double[] x = withOnes(states, wanted.length);
    kernel.transposedTimes(width, width, wanted.length, x, 0, width, x, 0, width, squares, 0, width);
    for (int row = 0; row < wanted.length; row++) {
      for (int i = 0; i < width; i++) {
        products[i * classes + wanted[row]] += x[row * width + i];
      }
    }
    weights = null;
  }

  /// Whether every number it has seen was finite and small enough to be squared.
  boolean isFinite() {
    return Arrays.stream(squares).allMatch(Double::isFinite);
  }

  /// How many rows it answers rightly; it [#isFinite()].
  int right(double[] states, int[] wanted) {
    double[] w = weights == null ? solve() : weights;
    weights = w;
    double[] x = withOnes(states, wanted.length);
    double[] scores = new double[wanted.length * classes];
    kernel.times(wanted.length, classes, width, x, 0, width, w, 0, classes, scores, 0, classes);
    int right = 0;
    for (int row = 0; row < wanted.length; row++) {
      int best = 0;
      for (int i = 1; i < classes; i++) {
        best = scores[row * classes + i] > scores[row * classes + best] ? i : best;
      }
      right += best == wanted[row] ? 1 : 0;
    }
    return right;
  }

  private double[] solve() {
    double trace = 0;
    for (int i = 0; i < width; i++) {
      trace += squares[i * width + i];
    }
    double[] regular = squares.clone();
    for (int i = 0; i < width; i++) {
      regular[i * width + i] += RIDGE * trace / width;
    }
    return LinearAlgebra.solve(regular, products, new Shape(width, classes));
  }

  /// Every row with a 1 behind it, for the bias.
  private double[] withOnes(double[] states, int rows) {
    double[] x = new double[rows * width];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(states, row * (width - 1), x, row * width, width - 1);
      x[row * width + width - 1] = 1;
    }
    return x;
  }
}
