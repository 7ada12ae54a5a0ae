package unrolled.engine.network;

import unrolled.engine.graph.Graph;

/// An architecture together with its compiled graph and its parameters.
///
/// @param architecture what it is
/// @param graph its equations
/// @param parameters its numbers
public record Network(Architecture architecture, Graph graph, Parameters parameters) {
  /// A network with all parameters 0.
  public static Network of(Architecture architecture) {
    Graph graph = architecture.graph();
    return new Network(architecture, graph, new Parameters(graph));
  }

  /// The same architecture and numbers, in arrays of its own.
  public Network copy() {
    Parameters copy = new Parameters(graph);
    for (var variable : parameters.variables()) {
      double[] from = parameters.get(variable.name());
      System.arraycopy(from, 0, copy.get(variable.name()), 0, from.length);
    }
    return new Network(architecture, graph, copy);
  }
}
