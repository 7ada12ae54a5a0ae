package unrolled.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which summands have the very gradient of their sum, so that one buffer serves both and nothing is copied.
///
/// That holds for a value that is read once, by a sum, at the same timestep: its derivative there is 1.
final class SharedGradients {
  private final Map<Variable, Variable> sums = new HashMap<>();

  SharedGradients(List<Differentiable> ops) {
    Map<Variable, Integer> readers = new HashMap<>();
    ops.stream().flatMap(op -> op.operands().stream())
        .forEach(each -> readers.merge(each.variable(), 1, Integer::sum));
    for (Differentiable op : ops) {
      if (op instanceof Add(var operands, var sum)) {
        operands.stream()
            .filter(each -> readers.getOrDefault(each.variable(), 0) == 1 && isLike(each, sum))
            .forEach(each -> sums.put(each.variable(), sum));
      }
    }
  }

  private static boolean isLike(Operand operand, Variable sum) {
    Variable variable = operand.variable();
    boolean plain = !variable.isParameter() && !variable.isState() && !sum.isState() && operand.shift() == 0;
    return plain && variable.domain() == sum.domain() && variable.width() == sum.width();
  }

  /// Whether backpropagation has nothing to do for a use, since both gradients are one buffer.
  boolean isShared(Use use) {
    return use.op().result().equals(sums.get(use.target().variable()));
  }

  /// The variable whose gradient buffer a variable uses: its own, or that of the sum it goes into.
  Variable owner(Variable variable) {
    Variable owner = variable;
    for (Variable sum = sums.get(owner); sum != null; sum = sums.get(owner)) {
      owner = sum;
    }
    return owner;
  }
}
