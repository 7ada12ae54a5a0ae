package unrolled.ui.step.layout;

/// Sizes that fit the room there is.
///
/// @param hidden H
/// @param inputs I, the columns of W_ih
/// @param main height of a state's or gate's cell
/// @param minor height of a cell of a step in between
/// @param weight height of a weight's cell
/// @param gap free space between two things
/// @param strip width of a vector
/// @param weightX width of a cell of W_ih
/// @param weightH width of a cell of W_hh
record Metrics(
    int hidden, int inputs, double main, double minor, double weight, double gap, double strip,
    double weightX,
    double weightH) {
  /// Height of a pill, and of a circle.
  static final double PILL = 22;
  /// So many units need an arrangement of their own, so that states stay readable.
  static final int MANY = 6;
  /// A lower weight could not be read.
  private static final double LEAST_WEIGHT = 13;
  /// Height of a caption.
  static final double CAPTION = 16;

  /// H cells of a state.
  double state() {
    return hidden * main;
  }

  /// H cells of a step in between.
  double part() {
    return hidden * minor;
  }

  /// H cells of a weight.
  double weights() {
    return hidden * weight;
  }

  Metrics withCells(double newMain, double newMinor) {
    double small = Math.min(newMinor, Math.max(LEAST_WEIGHT, newMinor * 0.75 + 2));
    return new Metrics(hidden, inputs, newMain, newMinor, small, gap, strip, weightX, weightH);
  }

  Metrics withGap(double other) {
    return new Metrics(hidden, inputs, main, minor, weight, other, strip, weightX, weightH);
  }

  Metrics withWidths(double newStrip, double newX, double newH) {
    return new Metrics(hidden, inputs, main, minor, weight, gap, newStrip, newX, newH);
  }
}
