package unrolled.engine.insight;

import java.util.Arrays;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;

/// A network reading a text of any length piece by piece, each from the states in which the piece before ended, so that
/// every number is that of one pass over the whole text.
final class TextPass {
  private static final int PIECE = 64;

  private final Execution execution;
  private final Variable symbols;

  /// @throws IllegalArgumentException when the network does not read symbols forwards
  TextPass(Network network) {
    Graph graph = network.graph();
    symbols = graph.find("x_ids").orElseThrow(() -> new IllegalArgumentException("It reads no symbols."));
    if (network.architecture().bidirectional()) {
      throw new IllegalArgumentException(
          "A network that reads in both directions needs the whole text at once.");
    }
    execution = new Execution(graph, PIECE, 1, Gemm.create());
    network.parameters().writeTo(execution.memory());
    for (Variable variable : graph.variables()) {
      if (variable.role() == Role.TARGET_IDS) {
        Arrays.fill(execution.memory().ids(variable), -1);
      }
    }
    execution.countTargets();
  }

  /// What is done with a piece that was read.
  @FunctionalInterface
  interface Piece {
    /// @param memory its numbers at timesteps 0 to count − 1
    /// @param from the token of its timestep 0
    /// @param count how many tokens it has
    void take(Memory memory, int from, int count);
  }

  /// Reads the first tokens of a text.
  ///
  /// @param length how many
  void read(int[] ids, int length, Piece each) {
    Memory memory = execution.memory();
    for (int from = 0; from < length; from += PIECE) {
      int count = Math.min(PIECE, length - from);
      System.arraycopy(ids, from, memory.ids(symbols), 0, count);
      begin(from == 0);
      execution.forward();
      each.take(memory, from, count);
    }
  }

  /// The initial states: zero, or what a whole piece before ended in.
  private void begin(boolean first) {
    Memory memory = execution.memory();
    for (Variable variable : execution.graph().variables()) {
      if (variable.isState() && !variable.held()) {
        double[] values = memory.values(variable);
        int to = memory.initialPosition(variable);
        if (first) {
          Arrays.fill(values, to, to + variable.width(), 0);
        } else {
          System.arraycopy(values, memory.position(variable, PIECE - 1), values, to, variable.width());
        }
      }
    }
  }
}
