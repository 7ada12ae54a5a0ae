package unrolled.engine.cell;

/// Which biases a recurrent layer trains.
public enum Bias {
  /// None: the layer has no bias at all (`bias=False`).
  NONE,
  /// One, the textbook's b; in files it is `bias_ih`, and `bias_hh` is 0.
  ONE,
  /// Two, PyTorch's b_ih and b_hh: both receive the same gradient wherever they are simply added, so their sum moves
  /// twice as far.
  TWO
}
