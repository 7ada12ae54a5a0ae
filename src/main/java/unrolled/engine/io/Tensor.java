package unrolled.engine.io;

import java.util.Arrays;

/// Numbers in row-major order with the shape and number type they have in a file; a scalar has the shape
/// `[]`.
///
/// Floating-point numbers are doubles whatever their type in the file, whole numbers are exact longs. The
/// arrays given and returned are shared, not copied: a tensor belongs to whoever reads or writes the file.
public final class Tensor {
  private static final double[] NO_DOUBLES = {};
  private static final long[] NO_LONGS = {};

  private final DType dtype;
  private final int[] shape;
  private final double[] doubles;
  private final long[] longs;

  private Tensor(DType dtype, int[] shape, double[] doubles, long[] longs) {
    this.dtype = dtype;
    this.shape = shape.clone();
    this.doubles = doubles;
    this.longs = longs;
    if (count(shape) != size()) {
      throw new IllegalArgumentException(
          size() + " numbers do not fill the shape " + Arrays.toString(shape) + ".");
    }
  }

  /// Float64 numbers of the given shape.
  ///
  /// @throws IllegalArgumentException when the shape does not hold exactly `data.length` numbers
  public static Tensor of(double[] data, int... shape) {
    return of(DType.F64, data, shape);
  }

  /// Floating-point numbers that a file holds as `dtype`.
  ///
  /// @throws IllegalArgumentException when the shape does not fit, or `dtype` is one of whole numbers
  public static Tensor of(DType dtype, double[] data, int... shape) {
    if (!dtype.isFloating()) {
      throw new IllegalArgumentException(dtype + " holds whole numbers.");
    }
    return new Tensor(dtype, shape, data, NO_LONGS);
  }

  /// Int64 numbers of the given shape.
  ///
  /// @throws IllegalArgumentException when the shape does not hold exactly `data.length` numbers
  public static Tensor of(long[] data, int... shape) {
    return of(DType.I64, data, shape);
  }

  /// Whole numbers that a file holds as `dtype`.
  ///
  /// @throws IllegalArgumentException when the shape does not fit, or `dtype` is a floating-point one
  public static Tensor of(DType dtype, long[] data, int... shape) {
    if (dtype.isFloating()) {
      throw new IllegalArgumentException(dtype + " holds floating-point numbers.");
    }
    return new Tensor(dtype, shape, NO_DOUBLES, data);
  }

  /// The number type in the file.
  public DType dtype() {
    return dtype;
  }

  /// The sizes, outermost first.
  public int[] shape() {
    return shape.clone();
  }

  /// Number of dimensions; 0 for a scalar.
  public int rank() {
    return shape.length;
  }

  /// How many numbers there are.
  public int size() {
    return dtype.isFloating() ? doubles.length : longs.length;
  }

  /// The numbers as doubles: the array itself for floating-point types, a rounded copy for whole numbers.
  public double[] doubles() {
    return dtype.isFloating() ? doubles : Arrays.stream(longs).asDoubleStream().toArray();
  }

  /// The whole numbers, exactly.
  ///
  /// @throws IllegalStateException when the type is a floating-point one
  public long[] longs() {
    if (dtype.isFloating()) {
      throw new IllegalStateException(dtype + " holds floating-point numbers.");
    }
    return longs;
  }

  /// Index of the first NaN or infinity, or −1 when every number is finite.
  public int firstNonFinite() {
    for (int i = 0; i < doubles.length; i++) {
      if (!Double.isFinite(doubles[i])) {
        return i;
      }
    }
    return -1;
  }

  /// Equal type, shape and numbers, bit for bit (any NaN equals any NaN, 0 does not equal −0).
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && dtype == that.dtype
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(doubles, that.doubles)
        && Arrays.equals(longs, that.longs);
  }

  @Override
  public int hashCode() {
    int numbers = Arrays.hashCode(doubles) * 31 + Arrays.hashCode(longs);
    return (dtype.hashCode() * 31 + Arrays.hashCode(shape)) * 31 + numbers;
  }

  @Override
  public String toString() {
    return dtype + " " + Arrays.toString(shape);
  }

  /// The product of the sizes, or −1 when a size is negative or the product exceeds an array.
  static long count(int[] shape) {
    long product = 1;
    for (int size : shape) {
      if (size < 0) {
        return -1;
      }
      product *= size;
      if (product > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return product;
  }
}
