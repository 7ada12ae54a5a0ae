package unrolled.engine.formula;

import java.util.Optional;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Elementary;

/// The functions a formula may name, with the very arithmetic the operations use.
public enum Function {
  /// Hyperbolic tangent.
  TANH("tanh"),
  /// Logistic function 1 / (1 + e⁻ˣ).
  SIGMOID("σ"),
  /// max(0, x).
  RELU("ReLU"),
  /// x for x > 0, 0.01 x otherwise.
  LEAKY_RELU("LeakyReLU"),
  /// x for x > 0, eˣ − 1 otherwise.
  ELU("ELU"),
  /// Slope of tanh.
  TANH_SLOPE("tanh′"),
  /// Slope of the logistic function.
  SIGMOID_SLOPE("σ′"),
  /// Slope of ReLU.
  RELU_SLOPE("ReLU′"),
  /// Slope of leaky ReLU.
  LEAKY_RELU_SLOPE("LeakyReLU′"),
  /// Slope of ELU.
  ELU_SLOPE("ELU′"),
  /// eˣ.
  EXP("exp"),
  /// Natural logarithm.
  LN("ln"),
  /// Square root.
  ROOT("√"),
  /// Euclidean norm of all arguments.
  NORM("‖·‖"),
  /// Largest magnitude of all arguments.
  MAX_NORM("‖·‖∞"),
  /// The smaller of two numbers.
  MIN("min"),
  /// The larger of two numbers.
  MAX("max"),
  /// Softmax, printed only.
  SOFTMAX("softmax"),
  /// The entry of the wanted symbol, printed only.
  AT_TARGET("target"),
  /// Mean over the rows, printed only.
  MEAN("mean"),
  /// Sum over the entries, printed only.
  TOTAL("Σ");

  private final String sign;

  Function(String sign) {
    this.sign = sign;
  }

  /// How it is written.
  public String sign() {
    return sign;
  }

  /// The function of an activation.
  ///
  /// @throws IllegalArgumentException for the identity, which is not written
  public static Function of(Activation activation) {
    return switch (activation) {
      case TANH -> TANH;
      case SIGMOID -> SIGMOID;
      case RELU -> RELU;
      case LEAKY_RELU -> LEAKY_RELU;
      case ELU -> ELU;
      case IDENTITY -> throw new IllegalArgumentException("the identity is not written");
    };
  }

  /// The slope of an activation as a function of its pre-activation.
  public static Function slopeOf(Activation activation) {
    return switch (activation) {
      case TANH -> TANH_SLOPE;
      case SIGMOID -> SIGMOID_SLOPE;
      case RELU -> RELU_SLOPE;
      case LEAKY_RELU -> LEAKY_RELU_SLOPE;
      case ELU -> ELU_SLOPE;
      case IDENTITY -> throw new IllegalArgumentException("the identity is not written");
    };
  }

  /// The function of which this is the slope, empty where it is none.
  public Optional<Function> function() {
    return switch (this) {
      case TANH_SLOPE -> Optional.of(TANH);
      case SIGMOID_SLOPE -> Optional.of(SIGMOID);
      case RELU_SLOPE -> Optional.of(RELU);
      case LEAKY_RELU_SLOPE -> Optional.of(LEAKY_RELU);
      case ELU_SLOPE -> Optional.of(ELU);
      default -> Optional.empty();
    };
  }

  /// The value for one argument.
  double at(double x) {
    return switch (this) {
      case TANH -> Activation.TANH.value(x);
      case SIGMOID -> Activation.SIGMOID.value(x);
      case RELU -> Activation.RELU.value(x);
      case LEAKY_RELU -> Activation.LEAKY_RELU.value(x);
      case ELU -> Activation.ELU.value(x);
      case TANH_SLOPE -> Activation.TANH.slope(x);
      case SIGMOID_SLOPE -> Activation.SIGMOID.slope(x);
      case RELU_SLOPE -> Activation.RELU.slope(x);
      case LEAKY_RELU_SLOPE -> Activation.LEAKY_RELU.slope(x);
      case ELU_SLOPE -> Activation.ELU.slope(x);
      case EXP -> Elementary.exp(x);
      case LN -> Elementary.log(x);
      case ROOT, NORM, MAX_NORM -> this == ROOT ? Math.sqrt(x) : Math.abs(x);
      case MIN, MAX -> x;
      case SOFTMAX, AT_TARGET, MEAN, TOTAL ->
          throw new IllegalArgumentException(sign + " is printed, not evaluated");
    };
  }
}
