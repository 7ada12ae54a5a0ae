package unrolled.chart;

/// Says what stands at a place of a chart's colours, in the language of the moment.
@FunctionalInterface
public interface CellWords {
  /// A place in words, with its number.
  ///
  /// @param column from the left, counted from 0
  /// @param row from the bottom, counted from 0
  String at(int column, int row);
}
