package unrolled.chart;

/// How an axis spaces its values.
public enum Scale {
  /// Equal differences are equally far apart.
  LINEAR,
  /// The same for what is counted: only whole numbers are marked.
  COUNT,
  /// The same on both axes, a unit as long across as upwards: what lies in a plane is not stretched.
  PLANE,
  /// Equal ratios are equally far apart; only positive values have a place.
  LOG {
    @Override
    double place(double value) {
      return Math.log10(value);
    }

    @Override
    double value(double place) {
      return Math.pow(10, place);
    }
  };

  /// Where a value stands on a ruler with even marks.
  double place(double value) {
    return value;
  }

  /// The value at a place of that ruler.
  double value(double place) {
    return place;
  }

  /// Whether a value has a place at all.
  boolean shows(double value) {
    return Double.isFinite(value) && (this != LOG || value > 0);
  }
}
