package unrolled.chart;

/// One point of a chart, or one place of its colours.
///
/// @param series the place of its series in the specification; of colours, the row from the bottom, counted from 0
/// @param index its place in the series; of colours, the column from the left, counted from 0
public record Pick(int series, int index) {}
