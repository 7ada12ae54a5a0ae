package unrolled.ui.gradients.detail;

import java.util.Locale;

/// The matrices of one hop.
enum HopMatrix {
  /// ∂h_t/∂h_{t−1}.
  HIDDEN,
  /// ∂c_t/∂c_{t−1}, everything counted.
  CELL,
  /// ∂(h_t, c_t)/∂(h_{t−1}, c_{t−1}).
  JOINT,
  /// diag(f_t) or diag(z_t).
  DIRECT;

  /// The end of its keys and node ids.
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
