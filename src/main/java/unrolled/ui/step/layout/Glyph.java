package unrolled.ui.step.layout;

import unrolled.engine.formula.Function;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Add;
import unrolled.engine.graph.Concat;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Hadamard;
import unrolled.engine.graph.Lookup;
import unrolled.engine.graph.OneMinus;
import unrolled.engine.graph.Product;
import unrolled.engine.graph.SoftmaxCrossEntropy;
import unrolled.engine.graph.SquaredError;
import unrolled.engine.math.Activation;

/// The sign of one operation at one timestep.
///
/// @param op the operation
/// @param time its timestep
/// @param box where; for a product it is the matrix itself
public record Glyph(Differentiable op, int time, Box box) {
  /// The outline of a sign.
  public enum Shape {
    /// A sign in a circle: + and ×.
    CIRCLE,
    /// A word in a pill: a function.
    PILL,
    /// No sign of its own: the matrix stands for the product.
    MATRIX
  }

  /// Its outline.
  public Shape shape() {
    return switch (op) {
      case Product _, Lookup _ -> Shape.MATRIX;
      case Add _, Hadamard _ -> Shape.CIRCLE;
      case Activate _, Frozen _, OneMinus _, Concat _, SoftmaxCrossEntropy _, SquaredError _ -> Shape.PILL;
    };
  }

  /// What is written in it.
  public String sign() {
    return switch (op) {
      case Product _, Lookup _ -> "";
      case Add _ -> "+";
      case Hadamard _ -> "×";
      case Activate activate -> sign(activate);
      case Frozen frozen -> frozen.unit() == Frozen.ALL ? "=" : new Glyph(frozen.inner(), time, box).sign();
      case OneMinus _ -> "1−";
      case Concat _ -> "[ ; ]";
      case SoftmaxCrossEntropy _ -> "softmax";
      case SquaredError _ -> "(o−y)²";
    };
  }

  private static String sign(Activate op) {
    return op.function() == Activation.IDENTITY ? "=" : Function.of(op.function()).sign();
  }
}
