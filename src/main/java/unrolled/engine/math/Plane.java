package unrolled.engine.math;

import java.util.Arrays;

/// The plane on which a cloud of points is seen best: through its centre, along the two directions in which the points
/// differ most (principal components: the right singular vectors of the centred points).
public final class Plane {
  /// How many directions it has.
  public static final int AXES = 2;

  private final double[] centre;
  private final double[] directions;
  private final double[] shares = new double[AXES];

  private Plane(double[] centre, double[] directions) {
    this.centre = centre;
    this.directions = directions;
  }

  /// The plane of some points.
  ///
  /// @param points one a row
  /// @param shape points × their coordinates, at least one of each
  /// @throws IllegalArgumentException when a coordinate is not finite
  /// @throws ArithmeticException when the decomposition does not converge
  public static Plane of(double[] points, Shape shape) {
    int width = shape.columns();
    double[] centre = new double[width];
    for (int i = 0; i < shape.size(); i++) {
      centre[i % width] += points[i] / shape.rows();
    }
    double[] centred = Arrays.copyOf(points, shape.size());
    for (int i = 0; i < centred.length; i++) {
      centred[i] -= centre[i % width];
    }
    Plane plane = new Plane(centre, LinearAlgebra.directions(centred, shape));
    plane.share(LinearAlgebra.singularValues(centred, shape));
    return plane;
  }

  private void share(double[] values) {
    double all = Arrays.stream(values).map(value -> value * value).sum();
    for (int axis = 0; axis < Math.min(AXES, values.length); axis++) {
      shares[axis] = all == 0 ? 0 : values[axis] * values[axis] / all;
    }
  }

  /// The share of the points' variance that lies along an axis, 0 to 1; 0 where all points are one.
  public double share(int axis) {
    return shares[axis];
  }

  /// Where a point stands along an axis, from the centre; 0 on an axis that the points do not have.
  ///
  /// @param points where its coordinates are
  /// @param from where they begin
  public double along(int axis, double[] points, int from) {
    double sum = 0;
    for (int i = 0; i < centre.length && axis * centre.length < directions.length; i++) {
      sum += directions[axis * centre.length + i] * (points[from + i] - centre[i]);
    }
    return sum;
  }
}
