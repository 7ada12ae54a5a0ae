package unrolled.engine.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;

/// The rows of an embedding in the plane in which they lie farthest apart: with C the rows less their mean and v₁, v₂
/// its first two right singular vectors (SVD), row i stands at (cᵢ·v₁, cᵢ·v₂).
///
/// The plane is the SVD's; how it is turned is free, and SVD turns it by chance. From one epoch to the next it is
/// turned, or mirrored, so that v₁, v₂ come as near to those before as they can (orthogonal Procrustes), and the points
/// move only as far as the words do.
///
/// @param embedding E `[V, n]`, row-major
/// @param shape `[V, n]`
/// @param directions v₁, v₂ `[2, n]`
/// @param points `[V, 2]`
/// @param share how much of the squared distances from the mean the plane shows, from 0 to 1
public record WordPlane(double[] embedding, Shape shape, double[] directions, double[] points, double share) {

  /// The plane of an embedding.
  ///
  /// @param before the plane of the epoch before, null for none
  static WordPlane of(double[] embedding, Shape shape, @Nullable WordPlane before) {
    double[] centred = centred(embedding, shape);
    double[] two = Arrays.copyOf(LinearAlgebra.directions(centred, shape), 2 * shape.columns());
    double[] directions = before == null ? two : turned(two, before.directions, shape.columns());
    double[] points = new double[2 * shape.rows()];
    double shown = 0;
    for (int word = 0; word < shape.rows(); word++) {
      for (int axis = 0; axis < 2; axis++) {
        double at = dot(centred, word * shape.columns(), directions, axis * shape.columns(), shape.columns());
        points[2 * word + axis] = at;
        shown += at * at;
      }
    }
    double all = dot(centred, 0, centred, 0, shape.size());
    return new WordPlane(embedding, shape, directions, points, all == 0 ? 1 : shown / all);
  }

  private static double[] centred(double[] embedding, Shape shape) {
    double[] centred = embedding.clone();
    for (int column = 0; column < shape.columns(); column++) {
      double mean = 0;
      for (int word = 0; word < shape.rows(); word++) {
        mean += embedding[word * shape.columns() + column] / shape.rows();
      }
      for (int word = 0; word < shape.rows(); word++) {
        centred[word * shape.columns() + column] -= mean;
      }
    }
    return centred;
  }

  /// R·v with the turn, or the mirrored turn, R for which tr(R·v·wᵀ) is largest.
  private static double[] turned(double[] v, double[] w, int n) {
    double a = dot(v, 0, w, 0, n);
    double b = dot(v, 0, w, n, n);
    double c = dot(v, n, w, 0, n);
    double d = dot(v, n, w, n, n);
    boolean mirrored = Math.sqrt(square(a - d) + square(b + c)) > Math.sqrt(square(a + d) + square(c - b));
    double sign = mirrored ? -1 : 1;
    double cos = a + sign * d;
    double sin = c - sign * b;
    double length = Math.sqrt(square(cos) + square(sin));
    if (length == 0) {
      return v;
    }
    double[] turned = new double[2 * n];
    for (int i = 0; i < n; i++) {
      turned[i] = (cos * v[i] + sin * v[n + i]) / length;
      turned[n + i] = sign * (cos * v[n + i] - sin * v[i]) / length;
    }
    return turned;
  }

  private static double square(double x) {
    return x * x;
  }

  private static double dot(double[] a, int from, double[] b, int at, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[from + i] * b[at + i];
    }
    return sum;
  }

  /// Where a word stands.
  ///
  /// @param axis 0 or 1
  public double at(int word, int axis) {
    return points[2 * word + axis];
  }
}
