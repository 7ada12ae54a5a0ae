package unrolled.engine.generate;

import java.util.Arrays;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// A unit of a state or a gate held at a number at every token that is read, whatever the network would have it be.
///
/// @param variable its name in files, `h_l0`, `gate_f_l0`
/// @param unit the unit, counted from 0; −1 for all
/// @param value where it is held, finite
public record Pin(String variable, int unit, double value) {
  /// @throws IllegalArgumentException when the value is not finite
  public Pin {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A unit is held at a finite number.");
    }
  }

  /// Whether a network has the unit.
  public boolean isPossible(Graph graph) {
    Variable found = graph.find(variable).orElse(null);
    return found != null && !found.held() && (found.role() == Role.GATE || found.isState())
        && unit >= Frozen.ALL && unit < found.width();
  }

  /// The graph in which it is held.
  ///
  /// @throws IllegalArgumentException when there is no such unit, or it is held already
  Graph in(Graph graph) {
    return Frozen.in(graph, graph.variable(variable), unit);
  }

  /// Writes the number it is held at.
  void writeTo(Memory memory) {
    Graph graph = memory.graph();
    String name = Frozen.held(graph.variable(variable), unit);
    Arrays.fill(memory.values(graph.variable(name)), value);
  }
}
