package unrolled.engine.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Decompositions that initialisation and the analysis of recurrent weights need.
///
/// Matrices go in and out as flat row-major arrays; the library behind it (EJML) is known here and nowhere
/// else.
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /// The spectral radius `ρ(A) = max |λᵢ|` of a square matrix, the factor by which repeated application
  /// grows.
  ///
  /// @param a `n × n`, row-major
  /// @throws IllegalArgumentException when an element is not finite
  /// @throws ArithmeticException when the eigenvalue iteration does not converge
  public static double spectralRadius(double[] a, int n) {
    DMatrixRMaj matrix = matrix(a, new Shape(n, n));
    double scale = maxAbs(a, n * n);
    if (scale == 0) {
      return 0;
    }
    divide(matrix, scale);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
    if (!eigen.decompose(matrix)) {
      throw new ArithmeticException("The eigenvalues of a " + n + " × " + n + " matrix did not converge.");
    }
    double radius = 0;
    for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
      Complex_F64 value = eigen.getEigenvalue(i);
      radius = Math.max(radius, modulus(value));
    }
    return radius * scale;
  }

  /// The singular values `σ₁ ≥ σ₂ ≥ …` of a matrix, `min(rows, columns)` of them.
  ///
  /// @throws IllegalArgumentException when an element is not finite
  /// @throws ArithmeticException when the iteration does not converge
  public static double[] singularValues(double[] a, Shape shape) {
    DMatrixRMaj matrix = matrix(a, shape);
    int count = Math.min(shape.rows(), shape.columns());
    double scale = maxAbs(a, shape.size());
    if (scale == 0) {
      return new double[count];
    }
    divide(matrix, scale);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(shape.rows(), shape.columns(), false, false, true);
    if (!svd.decompose(matrix)) {
      throw new ArithmeticException("The singular values of a " + shape + " matrix did not converge.");
    }
    double[] ascending = Arrays.copyOf(svd.getSingularValues(), count);
    Arrays.sort(ascending);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = ascending[count - 1 - i] * scale;
    }
    return values;
  }

  /// The largest singular value `σ₁ = ‖A‖₂`, the most one application can stretch a vector; 0 for an empty
  /// matrix.
  ///
  /// @throws IllegalArgumentException when an element is not finite
  public static double largestSingularValue(double[] a, Shape shape) {
    double[] values = singularValues(a, shape);
    return values.length == 0 ? 0 : values[0];
  }

  /// The directions in which the rows of a matrix reach farthest: its right singular vectors in the order of the
  /// singular values, each with its entry of largest magnitude positive, so that the same matrix gives the same ones.
  ///
  /// @return `min(rows, columns) × columns`, row-major; for a matrix of zeros the first unit vectors
  /// @throws IllegalArgumentException when an element is not finite
  /// @throws ArithmeticException when the iteration does not converge
  public static double[] directions(double[] a, Shape shape) {
    DMatrixRMaj matrix = matrix(a, shape);
    int count = Math.min(shape.rows(), shape.columns());
    double scale = maxAbs(a, shape.size());
    if (scale == 0) {
      return CommonOps_DDRM.identity(count, shape.columns()).data;
    }
    divide(matrix, scale);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(shape.rows(), shape.columns(), false, true, true);
    if (!svd.decompose(matrix)) {
      throw new ArithmeticException("The singular values of a " + shape + " matrix did not converge.");
    }
    double[] values = svd.getSingularValues();
    DMatrixRMaj vectors = svd.getV(null, true);
    int[] order = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(i -> -values[i]))
        .mapToInt(Integer::intValue).toArray();
    double[] sorted = new double[count * shape.columns()];
    for (int i = 0; i < count; i++) {
      copyUpright(vectors, order[i], sorted, i * shape.columns());
    }
    return sorted;
  }

  private static void copyUpright(DMatrixRMaj vectors, int row, double[] into, int at) {
    int columns = vectors.numCols;
    int largest = 0;
    for (int j = 0; j < columns; j++) {
      largest = Math.abs(vectors.get(row, j)) > Math.abs(vectors.get(row, largest)) ? j : largest;
    }
    double sign = vectors.get(row, largest) < 0 ? -1 : 1;
    for (int j = 0; j < columns; j++) {
      into[at + j] = sign * vectors.get(row, j);
    }
  }

  /// A random matrix with orthonormal rows (when `rows ≤ columns`) or columns, uniform over all of them.
  ///
  /// `Q` of the QR decomposition of a Gaussian matrix, each column times the sign of `R`'s diagonal, which
  /// makes it Haar distributed (Mezzadri 2007, arXiv:math-ph/0609050), as `nn.init.orthogonal_` does.
  ///
  /// @param random seeded; `rows · columns` Gaussian numbers are drawn in row-major order
  /// @return row-major, `rows × columns`
  public static double[] orthogonal(Shape shape, RandomGenerator random) {
    boolean wide = shape.rows() < shape.columns();
    DMatrixRMaj gaussian = new DMatrixRMaj(shape.rows(), shape.columns());
    for (int i = 0; i < shape.size(); i++) {
      gaussian.data[i] = random.nextGaussian();
    }
    if (shape.size() == 0) {
      return gaussian.data;
    }
    return wide
        ? transposed(orthonormalColumns(transposed(gaussian))).data
        : orthonormalColumns(gaussian).data;
  }

  /// Solves `A X = B` for a symmetric positive definite A (Cholesky).
  ///
  /// @param a `n × n`, row-major
  /// @param b `n × columns`, row-major
  /// @param shape of B and X
  /// @return X, `n × columns`, row-major
  /// @throws IllegalArgumentException when an element is not finite
  /// @throws ArithmeticException when A is not positive definite
  public static double[] solve(double[] a, double[] b, Shape shape) {
    DMatrixRMaj left = matrix(a, new Shape(shape.rows(), shape.rows()));
    DMatrixRMaj x = new DMatrixRMaj(shape.rows(), shape.columns());
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(shape.rows());
    if (!solver.setA(left)) {
      throw new ArithmeticException(
          "A " + shape.rows() + " × " + shape.rows() + " matrix is not positive definite.");
    }
    solver.solve(matrix(b, shape), x);
    return x.data;
  }

  private static DMatrixRMaj orthonormalColumns(DMatrixRMaj gaussian) {
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(gaussian.numRows, gaussian.numCols);
    if (!qr.decompose(gaussian)) {
      throw new ArithmeticException("The QR decomposition of a random matrix failed.");
    }
    DMatrixRMaj q = qr.getQ(null, true);
    DMatrixRMaj r = qr.getR(null, true);
    for (int i = 0; i < q.numRows; i++) {
      for (int j = 0; j < q.numCols; j++) {
        q.set(i, j, r.get(j, j) < 0 ? -q.get(i, j) : q.get(i, j));
      }
    }
    return q;
  }

  private static DMatrixRMaj transposed(DMatrixRMaj a) {
    return CommonOps_DDRM.transpose(a, null);
  }

  private static DMatrixRMaj matrix(double[] a, Shape shape) {
    for (int i = 0; i < shape.size(); i++) {
      if (!Double.isFinite(a[i])) {
        int row = i / shape.columns() + 1;
        int column = i % shape.columns() + 1;
        throw new IllegalArgumentException(
            "The element in row " + row + ", column " + column + " of the matrix is " + a[i]
                + ", not a finite number.");
      }
    }
    return DMatrixRMaj.wrap(shape.rows(), shape.columns(), Arrays.copyOf(a, shape.size()));
  }

  private static void divide(DMatrixRMaj matrix, double scale) {
    for (int i = 0; i < matrix.getNumElements(); i++) {
      matrix.data[i] /= scale;
    }
  }

  private static double maxAbs(double[] a, int size) {
    return PlainKernel.maxAbs(a, 0, size);
  }

  /// `√(re² + im²)` of numbers scaled to about 1, by exactly rounded operations.
  private static double modulus(Complex_F64 value) {
    return Math.sqrt(value.real * value.real + value.imaginary * value.imaginary);
  }
}
