package unrolled.chart;

/// Where a name stands beside its point, the best first.
public enum Side {
  /// Behind it.
  RIGHT,
  /// Before it.
  LEFT,
  /// Over it.
  ABOVE,
  /// Under it.
  BELOW
}
