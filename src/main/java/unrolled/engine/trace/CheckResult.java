package unrolled.engine.trace;

/// A gradient beside what central differences say of it.
///
/// @param gradient ∂L/∂v as backpropagation computed it
/// @param estimate what central differences give
/// @param relativeError |gradient − estimate| / max(|gradient|, |estimate|), 0 where both are 0
/// @param method how the estimate was made, or why there is none to compare with
/// @param epsilon the offset of v
/// @param resolution how small a gradient the estimate can tell from 0: 2⁻⁵²·max(1, |L|)/ε
public record CheckResult(double gradient, double estimate, double relativeError, Method method,
    double epsilon,
    double resolution) {
  /// How a gradient was checked.
  public enum Method {
    /// (L(v + ε) − L(v − ε)) / 2ε.
    LOSS,
    /// The gradient is too small for differences of L: differences of what reads v, times the known gradients there.
    ONE_HOP,
    /// The loss itself reads v, and the gradient is too small for differences of L: there is nothing to compare with.
    TOO_SMALL,
    /// An activation has no derivative within ±ε.
    KINK
  }

  static CheckResult of(double gradient, double estimate, Method method, double epsilon, double resolution) {
    double scale = Math.max(Math.abs(gradient), Math.abs(estimate));
    double error = scale == 0 ? 0 : Math.abs(gradient - estimate) / scale;
    return new CheckResult(gradient, estimate, error, method, epsilon, resolution);
  }
}
