package unrolled.ui.step.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;

/// The variables of a graph by name, and what computes them.
final class Names {
  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<Variable, Differentiable> producers = new HashMap<>();

  Names(Graph graph) {
    graph.variables().forEach(variable -> variables.put(variable.name(), variable));
    graph.ops().forEach(op -> op.results().forEach(result -> producers.put(result, op)));
  }

  @Nullable
  Variable find(String name) {
    return variables.get(name);
  }

  Variable get(String name) {
    return Objects.requireNonNull(variables.get(name), name);
  }

  Differentiable producer(Variable variable) {
    return Objects.requireNonNull(producers.get(variable), variable.name());
  }

  boolean isComputed(Variable variable) {
    return producers.containsKey(variable);
  }
}
