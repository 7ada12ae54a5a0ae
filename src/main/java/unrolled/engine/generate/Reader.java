package unrolled.engine.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;

/// A network reading a text that it is about to continue, by the operations with which it was trained. It belongs to
/// one thread.
public abstract sealed class Reader permits Reader.Carrying, Reader.Windowed {
  private final Execution execution;

  private Reader(Execution execution) {
    this.execution = execution;
  }

  /// Reads the last token of a text.
  ///
  /// @param before what it said after the token before, null at the first
  /// @param text all tokens so far
  public abstract Reading read(@Nullable Reading before, List<Integer> text);

  /// o, the variable that it says.
  public Variable logits() {
    return execution.graph().variable("logits");
  }

  /// The timestep at which it says them, counted from 0.
  public int time() {
    return execution.memory().timesteps() - 1;
  }

  /// Reads token by token and carries its state on, however long the text grows.
  public static final class Carrying extends Reader {
    /// A network that reads symbols forwards and has a readout.
    ///
    /// @param pins what is held
    /// @throws IllegalArgumentException when it is another network, or has not what is to be held
    public Carrying(Network network, List<Pin> pins) {
      super(prepare(network, pins, 1));
    }

    @Override
    public Reading read(@Nullable Reading before, List<Integer> text) {
      Memory memory = memory();
      for (Variable variable : memory.graph().variables()) {
        if (variable.isState() && !variable.held()) {
          double[] state =
              before == null ? new double[variable.width()] : before.state(variable.name());
          System.arraycopy(state, 0, memory.values(variable), memory.initialPosition(variable), state.length);
        }
      }
      memory.ids(memory.graph().variable("x_ids"))[0] = text.getLast();
      return result();
    }
  }

  /// Reads the same number of tokens anew each time, from zero, as the article's program does.
  public static final class Windowed extends Reader {
    private final UnaryOperator<List<Integer>> window;

    /// A network that reads symbols forwards and has a readout.
    ///
    /// @param timesteps T
    /// @param window makes the T tokens that are read of all so far
    /// @param pins what is held
    /// @throws IllegalArgumentException when it is another network, or has not what is to be held
    public Windowed(Network network, int timesteps, UnaryOperator<List<Integer>> window, List<Pin> pins) {
      super(prepare(network, pins, timesteps));
      this.window = window;
    }

    @Override
    public Reading read(@Nullable Reading before, List<Integer> text) {
      Memory memory = memory();
      int[] ids = window.apply(text).stream().mapToInt(Integer::intValue).toArray();
      System.arraycopy(ids, 0, memory.ids(memory.graph().variable("x_ids")), 0, memory.timesteps());
      return result();
    }
  }

  private static Execution prepare(Network network, List<Pin> pins, int timesteps) {
    boolean symbols = network.graph().find("x_ids").isPresent() && network.graph().find("logits").isPresent();
    if (!symbols || network.architecture().bidirectional()) {
      throw new IllegalArgumentException("Only a network that reads symbols forwards continues a text.");
    }
    Graph graph = network.graph();
    for (Pin pin : pins) {
      graph = pin.in(graph);
    }
    Execution execution = new Execution(graph, timesteps, 1, Gemm.create());
    network.parameters().writeTo(execution.memory());
    pins.forEach(pin -> pin.writeTo(execution.memory()));
    for (Variable variable : graph.variables()) {
      if (variable.role() == Role.TARGET_IDS) {
        Arrays.fill(execution.memory().ids(variable), -1);
      }
    }
    execution.countTargets();
    return execution;
  }

  final Memory memory() {
    return execution.memory();
  }

  final Reading result() {
    execution.forward();
    Map<String, double[]> states = new LinkedHashMap<>();
    for (Variable variable : execution.graph().variables()) {
      if (variable.isState() && !variable.held()) {
        states.put(variable.name(), last(execution.memory(), variable));
      }
    }
    return new Reading(last(execution.memory(), execution.graph().variable("logits")), states);
  }

  private static double[] last(Memory memory, Variable variable) {
    int at = memory.position(variable, memory.timesteps() - 1);
    return Arrays.copyOfRange(memory.values(variable), at, at + variable.width());
  }
}
