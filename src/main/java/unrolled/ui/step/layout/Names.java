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
  private final Graph graph;

  Names(Graph graph) {
    this.graph = graph;
    graph.variables().forEach(variable -> variables.put(variable.name(), variable));
  }

  @Nullable
  Variable find(String name) {
    return variables.get(name);
  }

  Variable get(String name) {
    return Objects.requireNonNull(variables.get(name), name);
  }

  /// What computes a variable at a timestep.
  Differentiable producer(Variable variable, int time) {
    return graph.producer(variable, time)
        .orElseThrow(
            () -> new IllegalArgumentException("Nothing computes " + variable + " at " + time + "."));
  }

  /// The first timestep at which a variable is computed.
  int begins(Variable variable) {
    return graph.producer(variable).map(op -> graph.span(op).from()).orElse(0);
  }
}
