package unrolled.engine.run;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// What a network did with one sequence of a training step's batch: what went in, states, gates, prediction, what was
/// wanted, at every timestep. A copy; it takes 8·T·(the widths of all these variables) bytes, at most 5 MB.
public final class Activations {
  private static final Set<Role> SHOWN = EnumSet.of(Role.IDS, Role.INPUT, Role.GATE, Role.HIDDEN,
      Role.CELL_STATE, Role.LOGITS, Role.PROBABILITIES, Role.TARGET_IDS, Role.TARGET);

  private final long step;
  private final int timesteps;
  private final Map<Variable, double[]> numbers = new LinkedHashMap<>();

  private Activations(long step, int timesteps) {
    this.step = step;
    this.timesteps = timesteps;
  }

  /// Copies one sequence.
  ///
  /// @param step the training step, counted from 1, whose forward pass the memory holds
  /// @param sequence counted from 0
  static Activations of(Execution execution, long step, int sequence) {
    Memory memory = execution.memory();
    Activations copy = new Activations(step, memory.timesteps());
    for (Variable variable : execution.graph().variables()) {
      if (SHOWN.contains(variable.role()) && !variable.held()) {
        copy.numbers.put(variable, copy(memory, variable, sequence));
      }
    }
    return copy;
  }

  private static double[] copy(Memory memory, Variable variable, int sequence) {
    int width = variable.isSymbols() ? 1 : variable.width();
    int times = variable.domain() == Domain.EVERY ? memory.timesteps() : 1;
    double[] copy = new double[times * width];
    for (int time = 0; time < times; time++) {
      int from = memory.position(variable, time) + sequence * width;
      if (variable.isSymbols()) {
        copy[time] = memory.ids(variable)[from];
      } else {
        System.arraycopy(memory.values(variable), from, copy, time * width, width);
      }
    }
    return copy;
  }

  /// The training step, counted from 1: made with the weights as they were before its update.
  public long step() {
    return step;
  }

  /// T.
  public int timesteps() {
    return timesteps;
  }

  /// Every variable there is, in the order of the equations.
  public List<Variable> variables() {
    return List.copyOf(numbers.keySet());
  }

  /// The variables of one role, layer by layer.
  public List<Variable> variables(Role role) {
    return numbers.keySet().stream().filter(each -> each.role() == role).toList();
  }

  /// Whether a variable has numbers at a timestep: a readout after the last timestep has none before it.
  public boolean has(Variable variable, int time) {
    return variable.domain() == Domain.EVERY || time == timesteps - 1;
  }

  /// One number; of symbols, with `index` 0, the index of the symbol, −1 where nothing is wanted.
  ///
  /// @param time counted from 0; [#has(Variable, int)]
  /// @param index the unit, counted from 0
  public double value(Variable variable, int time, int index) {
    double[] all = numbers.get(variable);
    if (all == null || !has(variable, time)) {
      throw new IllegalArgumentException("There is no " + variable.name() + " at " + time + ".");
    }
    int width = variable.isSymbols() ? 1 : variable.width();
    return all[(variable.domain() == Domain.EVERY ? time * width : 0) + index];
  }
}
