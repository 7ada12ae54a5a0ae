package unrolled.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// Reverse-mode differentiation of scalars in the plainest way there is: every number keeps what it was made of and the
/// slopes. It shares nothing with the engine, not even its functions.
final class Tape {
  private final List<Num> all = new ArrayList<>();
  private final Map<String, Num> leaves = new TreeMap<>();

  /// One number.
  final class Num {
    final double value;
    double gradient;
    private final Num[] from;
    private final double[] slopes;

    private Num(double value, Num[] from, double[] slopes) {
      this.value = value;
      this.from = from;
      this.slopes = slopes;
      all.add(this);
    }

    Num plus(Num other) {
      return new Num(value + other.value, new Num[] {this, other}, new double[] {1, 1});
    }

    Num times(Num other) {
      return new Num(value * other.value, new Num[] {this, other}, new double[] {other.value, value});
    }

    Num scaled(double by) {
      return new Num(by * value, new Num[] {this}, new double[] {by});
    }

    Num apply(DoubleUnaryOperator function, DoubleUnaryOperator slope) {
      return new Num(function.applyAsDouble(value), new Num[] {this},
          new double[] {slope.applyAsDouble(value)});
    }

    Num tanh() {
      return apply(Math::tanh, z -> 1 - Math.tanh(z) * Math.tanh(z));
    }

    Num sigmoid() {
      return apply(z -> 1 / (1 + Math.exp(-z)),
          z -> Math.exp(-z) / ((1 + Math.exp(-z)) * (1 + Math.exp(-z))));
    }

    Num exp() {
      return apply(Math::exp, Math::exp);
    }

    Num log() {
      return apply(Math::log, z -> 1 / z);
    }
  }

  Num constant(double value) {
    return new Num(value, new Num[0], new double[0]);
  }

  /// A number of a parameter; the same one whenever it is asked for.
  Num leaf(String name, int index, double value) {
    return leaves.computeIfAbsent(name + "#" + index, _ -> constant(value));
  }

  double gradient(String name, int index) {
    Num leaf = leaves.get(name + "#" + index);
    return leaf == null ? 0 : leaf.gradient;
  }

  void backward(Num loss) {
    loss.gradient = 1;
    for (int i = all.size() - 1; i >= 0; i--) {
      Num each = all.get(i);
      for (int k = 0; k < each.from.length; k++) {
        each.from[k].gradient += each.slopes[k] * each.gradient;
      }
    }
  }
}
