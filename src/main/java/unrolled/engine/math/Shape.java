package unrolled.engine.math;

/// The size of a matrix, `rows × columns`; a vector is one row.
///
/// @param rows number of rows, not negative
/// @param columns number of columns, not negative
public record Shape(int rows, int columns) {

  /// @throws IllegalArgumentException when a side is negative or the product exceeds an array
  public Shape {
    if (rows < 0 || columns < 0 || (long) rows * columns > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("A matrix cannot have the shape " + rows + " × " + columns + ".");
    }
  }

  /// Number of elements, `rows · columns`.
  public int size() {
    return rows * columns;
  }

  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
