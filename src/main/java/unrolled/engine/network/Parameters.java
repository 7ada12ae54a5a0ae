package unrolled.engine.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;

/// The trained numbers of a network, by PyTorch's names.
public final class Parameters {
  private final List<Variable> variables;
  private final Map<String, double[]> data = new LinkedHashMap<>();

  /// All parameters of a graph, 0 everywhere.
  public Parameters(Graph graph) {
    variables = graph.parameters();
    variables.forEach(variable -> data.put(variable.name(), new double[variable.shape().size()]));
  }

  /// The parameters, in the order of the equations.
  public List<Variable> variables() {
    return variables;
  }

  /// The numbers of one parameter, row-major; what is written to the array is what the network has.
  ///
  /// @throws IllegalArgumentException when the network has no such parameter
  public double[] get(String name) {
    double[] found = data.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The network has no parameter " + name + ".");
    }
    return found;
  }

  /// Writes the numbers into a memory of the same graph.
  public void writeTo(Memory memory) {
    for (Variable variable : variables) {
      double[] from = get(variable.name());
      System.arraycopy(from, 0, memory.values(variable), 0, from.length);
    }
  }

  /// Reads the numbers back from a memory of the same graph.
  public void readFrom(Memory memory) {
    for (Variable variable : variables) {
      double[] to = get(variable.name());
      System.arraycopy(memory.values(variable), 0, to, 0, to.length);
    }
  }
}
