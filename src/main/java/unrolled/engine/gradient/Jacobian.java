package unrolled.engine.gradient;

import java.util.Arrays;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;

/// A matrix of partial derivatives with the sizes one asks of it.
///
/// Where a number of it is not finite, none of the sizes is a number.
///
/// @param shape results × causes
/// @param numbers row-major: `numbers[i · columns + j]` = ∂(result i) / ∂(cause j)
/// @param norm ‖J‖, the Frobenius norm: √ of the sum of all squares
/// @param largestSingularValue σ_max, the most by which one hop lengthens a gradient
/// @param spectralRadius ρ, the largest magnitude of an eigenvalue; the growth in the long run only where all hops have
///     the same Jacobian; NaN where the matrix is not square
public record Jacobian(
    Shape shape, double[] numbers, double norm, double largestSingularValue, double spectralRadius) {

  /// Measures a matrix.
  static Jacobian of(double[] numbers, Shape shape) {
    if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
      return new Jacobian(shape, numbers, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] singular = LinearAlgebra.singularValues(numbers, shape);
    double norm = 0;
    for (double each : singular) {
      norm = Math.hypot(norm, each);
    }
    boolean square = shape.rows() == shape.columns();
    double radius = square ? LinearAlgebra.spectralRadius(numbers, shape.rows()) : Double.NaN;
    return new Jacobian(shape, numbers, norm, singular.length == 0 ? 0 : singular[0], radius);
  }

  /// ∂(result) / ∂(cause), both counted from 0.
  public double at(int result, int cause) {
    return numbers[result * shape.columns() + cause];
  }

  /// Whether every number is finite.
  public boolean isFinite() {
    return !Double.isNaN(norm);
  }
}
