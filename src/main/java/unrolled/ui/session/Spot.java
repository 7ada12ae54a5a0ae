package unrolled.ui.session;

import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Trace;

/// A number of a training step, by name, so that one can ask for it before its trace is there.
///
/// @param variable its name in files, `h_l0`; for a number of several parameters the end of the names of them all
/// @param quantity which of its numbers
/// @param time the timestep counted from 0; −1 is the initial state, 0 for what exists once
/// @param sequence the row of the batch, counted from 0
/// @param index position in the variable's shape, row-major; [#LARGEST] for the value of the largest magnitude there
public record Spot(String variable, Quantity quantity, int time, int sequence, int index) {
  /// Stands for the index of the value of the largest magnitude.
  public static final int LARGEST = -1;
  /// The loss of the whole batch.
  public static final Spot LOSS = new Spot("loss", Quantity.VALUE, 0, 0, 0);

  /// ‖θ‖ of all parameters before the update.
  public static final Spot WEIGHTS = new Spot("", Quantity.ALL_VALUES_NORM, 0, 0, 0);
  /// ‖Δθ‖ of the update.
  public static final Spot UPDATE = new Spot("", Quantity.ALL_CHANGES_NORM, 0, 0, 0);

  /// ‖∂L/∂θ‖ over the parameters of a recurrent layer, or of the readout.
  ///
  /// @param layer counted from 0, or the number of layers for the readout
  /// @param layers how many recurrent layers there are
  public static Spot layerNorm(int layer, int layers) {
    return new Spot(layer < layers ? "_l" + layer : "head.weight", Quantity.LAYER_GRADIENT_NORM, 0, 0, 0);
  }

  /// ‖∂L/∂h_t‖ of a layer.
  ///
  /// @param layer counted from 0
  /// @param time counted from 0
  public static Spot stateNorm(int layer, int time) {
    return new Spot("h_l" + layer, Quantity.GRADIENT_NORM, time, 0, 0);
  }

  /// ‖∂L/∂c_t‖ of a layer that carries a cell state.
  public static Spot cellNorm(int layer, int time) {
    return new Spot("c_l" + layer, Quantity.GRADIENT_NORM, time, 0, 0);
  }

  /// A number of what a gate lets through.
  ///
  /// @param letter of the gate
  public static Spot gate(String letter, int layer, int time, int unit) {
    return new Spot("gate_" + letter + "_l" + layer, Quantity.VALUE, time, 0, unit);
  }

  /// The hidden state of one sequence, at the unit that is farthest from 0.
  public static Spot state(int layer, int time, int sequence) {
    return new Spot("h_l" + layer, Quantity.VALUE, time, sequence, LARGEST);
  }

  /// The probability of a symbol.
  ///
  /// @param time of a loss at the last timestep alone, that one
  public static Spot probability(int time, int sequence, int symbol) {
    return new Spot("probabilities", Quantity.VALUE, time, sequence, symbol);
  }

  /// The number that is predicted.
  public static Spot output(int time, int sequence) {
    return new Spot("logits", Quantity.VALUE, time, sequence, 0);
  }

  /// The number in a trace; empty where the trace has none of this name, or not so many timesteps or sequences.
  Optional<Element> in(Trace trace) {
    Memory memory = trace.execution().memory();
    return named(trace)
        .filter(found -> isInside(found, memory))
        .map(found -> new Element(found, quantity, time, sequence,
            index == LARGEST ? largest(memory, found) : index));
  }

  private Optional<Variable> named(Trace trace) {
    return quantity.isOfSeveral()
        ? trace.graph().parameters().stream().filter(each -> each.name().endsWith(variable)).findFirst()
        : trace.graph().find(variable);
  }

  private boolean isInside(Variable found, Memory memory) {
    boolean initial = found.isState() && time == memory.initialTime(found);
    return found.domain() == Domain.ONCE
        || ((initial || (time >= 0 && time < memory.timesteps())) && sequence < memory.batch());
  }

  private int largest(Memory memory, Variable found) {
    return IntStream.range(0, found.width()).reduce((best, unit) -> size(memory, found, unit) > size(memory,
        found, best) ? unit : best).orElse(0);
  }

  private double size(Memory memory, Variable found, int unit) {
    return Math.abs(memory.value(new Element(found, Quantity.VALUE, time, sequence, unit)));
  }
}
