package unrolled.chart;

/// How an axis spaces its values.
public enum Scale {
  /// Equal differences are equally far apart.
  LINEAR {
    @Override
    double place(double value) {
      return value;
    }

    @Override
    double value(double place) {
      return place;
    }
  },
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
  abstract double place(double value);

  /// The value at a place of that ruler.
  abstract double value(double place);

  /// Whether a value has a place at all.
  boolean shows(double value) {
    return Double.isFinite(value) && (this == LINEAR || value > 0);
  }
}
