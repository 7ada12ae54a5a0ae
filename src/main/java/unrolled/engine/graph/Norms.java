package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Gemm;

/// Norms over several buffers, safe from overflow of the squares.
public final class Norms {
  private Norms() {}

  static double of(UpdateMemory memory, List<Variable> parameters, Quantity quantity, boolean infinity) {
    Gemm kernel = memory.memory().kernel();
    double sum = 0;
    double largest = 0;
    for (int p = 0; p < parameters.size(); p++) {
      double[] buffer = memory.buffer(parameters.get(p), quantity);
      sum += infinity ? 0 : kernel.sumOfSquares(buffer, 0, buffer.length);
      largest = infinity ? Math.max(largest, kernel.maxAbs(buffer, 0, buffer.length)) : 0;
    }
    if (infinity) {
      return largest;
    }
    return sum < Double.POSITIVE_INFINITY ? Math.sqrt(sum) : scaled(memory, parameters, quantity);
  }

  private static double scaled(UpdateMemory memory, List<Variable> parameters, Quantity quantity) {
    double largest = of(memory, parameters, quantity, true);
    double sum = 0;
    for (Variable parameter : parameters) {
      sum += scaledSquares(memory.buffer(parameter, quantity), 0, parameter.shape().size(), largest);
    }
    return largest * Math.sqrt(sum);
  }

  private static double scaledSquares(double[] data, int from, int count, double scale) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += (data[i] / scale) * (data[i] / scale);
    }
    return sum;
  }

  /// The parameters of the same recurrent layer as one of them, or of the readout.
  public static List<Variable> ofSameLayer(List<Variable> parameters, Variable one) {
    return parameters.stream().filter(each -> layer(each).equals(layer(one))).toList();
  }

  /// The end of its name; empty for the readout.
  private static String layer(Variable parameter) {
    int end = parameter.name().lastIndexOf("_l");
    return end < 0 ? "" : parameter.name().substring(end);
  }

  /// ‖∂L/∂v_t‖ over all units and all sequences of the batch; of a parameter over all its numbers.
  public static double ofGradient(Memory memory, Variable variable, int time) {
    int count =
        variable.isParameter() ? variable.shape().size() : memory.batch() * variable.width();
    int from = variable.isParameter() ? 0 : memory.position(variable, time);
    return euclidean(memory.kernel(), memory.gradients(variable), from, count);
  }

  /// ‖θ‖ over all numbers of a parameter.
  public static double ofValue(Memory memory, Variable parameter) {
    return euclidean(memory.kernel(), memory.values(parameter), 0, parameter.shape().size());
  }

  /// The Euclidean norm of a piece of a buffer; infinite or not a number only where an element is.
  public static double euclidean(Gemm kernel, double[] data, int from, int count) {
    double sum = kernel.sumOfSquares(data, from, count);
    if (sum < Double.POSITIVE_INFINITY) {
      return Math.sqrt(sum);
    }
    double largest = kernel.maxAbs(data, from, count);
    return largest < Double.POSITIVE_INFINITY
        ? largest * Math.sqrt(scaledSquares(data, from, count, largest))
        : largest;
  }
}
