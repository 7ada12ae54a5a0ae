package unrolled.chart;

/// One point of a chart.
///
/// @param series the place of its series in the specification
/// @param index its place in the series
public record Pick(int series, int index) {}
