package unrolled.ui.step;

/// A direction on the diagram.
public enum Heading {
  /// Towards the loss.
  RIGHT(1, 0),
  /// Towards the first timestep.
  LEFT(-1, 0),
  /// Towards the state.
  UP(0, -1),
  /// Towards the input.
  DOWN(0, 1);

  private final int x;
  private final int y;

  Heading(int x, int y) {
    this.x = x;
    this.y = y;
  }

  /// How costly it is to go this way for a distance; infinite for what lies elsewhere.
  double cost(double dx, double dy) {
    double along = dx * x + dy * y;
    double aside = Math.abs(dx * y) + Math.abs(dy * x);
    return along > 1 ? along + 2.5 * aside : Double.POSITIVE_INFINITY;
  }
}
