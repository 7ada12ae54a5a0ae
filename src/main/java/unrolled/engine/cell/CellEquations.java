package unrolled.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.GraphBuilder;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Shape;

/// The paper on which a cell writes its equations for one layer in one direction: it names variables, declares
/// parameters and hands each gate its rows.
public final class CellEquations {
  private final GraphBuilder builder;
  private final Layer layer;
  private final Variable input;
  private final Variable weightInput;
  private final Variable weightHidden;
  private final @Nullable Variable biasInput;
  private final @Nullable Variable biasHidden;
  private final Variable hidden;
  private final @Nullable Variable cellState;
  private final Variable carriedHidden;
  private final @Nullable Variable carriedCell;

  /// Declares the parameters and states of a layer.
  ///
  /// @param input x_t: indices of symbols, or real numbers
  public CellEquations(GraphBuilder builder, Layer layer, Variable input) {
    this.builder = builder;
    this.layer = layer;
    this.input = input;
    int rows = layer.cell().gates().size() * layer.hidden();
    int columns = layer.inputs();
    weightInput =
        builder.parameter(layer.parameter("weight_ih"), layer.stacked("W", "ih"), new Shape(rows, columns));
    weightHidden = weightHidden(new Shape(rows, layer.hidden()));
    boolean two = layer.bias() == Bias.TWO;
    biasInput = layer.bias() == Bias.NONE ? null : bias("bias_ih", two ? "ih" : "", rows);
    biasHidden = two ? bias("bias_hh", "hh", rows) : null;
    hidden = builder.declare(layer.name("h"), layer.symbol("h", ""), Role.HIDDEN, layer.hidden());
    cellState = layer.cell().hasCellState()
        ? builder.declare(layer.name("c"), layer.symbol("c", ""), Role.CELL_STATE, layer.hidden())
        : null;
    carriedHidden = carried("h", hidden);
    carriedCell = cellState == null ? null : carried("c", cellState);
  }

  private Variable weightHidden(Shape shape) {
    String name = layer.parameter("weight_hh");
    Symbol symbol = layer.stacked("W", "hh");
    return layer.control() == Control.NO_RECURRENCE
        ? builder.held(name, symbol, Role.PARAMETER, shape)
        : builder.parameter(name, symbol, shape);
  }

  /// What the next timestep finds of a state: the state itself, or nothing.
  private Variable carried(String letter, Variable state) {
    return layer.control() == Control.NO_CARRY
        ? builder.held(layer.name("nothing_" + letter), state.symbol(), state.role(), state.shape())
        : state;
  }

  private Variable bias(String name, String subscript, int rows) {
    return builder.parameter(layer.parameter(name), layer.stacked("b", subscript), new Shape(rows, 1));
  }

  /// h, which the cell's last equation computes.
  public Variable hidden() {
    return hidden;
  }

  /// h_{t−1}, as the cell finds it.
  Operand previousHidden() {
    return Operand.previous(carriedHidden);
  }

  /// c_{t−1} of an LSTM, as the cell finds it.
  Operand previousCell() {
    return Operand.previous(Objects.requireNonNull(carriedCell));
  }

  /// c of an LSTM.
  Variable cellState() {
    if (cellState == null) {
      throw new IllegalStateException("This cell has no cell state.");
    }
    return cellState;
  }

  private Variable declare(String name, Symbol symbol, Role role) {
    return builder.declare(layer.name(name), symbol, role, layer.hidden());
  }

  private String named(String base, int gate) {
    return letter(gate).isEmpty() ? base : base + "_" + letter(gate);
  }

  private Variable intermediate(String name, String letter, String subscript) {
    return declare(name, layer.symbol(letter, subscript), Role.INTERMEDIATE);
  }

  private String letter(int gate) {
    return layer.cell().gates().get(gate);
  }

  /// The activated gate: `gate_i_l0`.
  Variable gate(int gate) {
    return declare("gate_" + letter(gate), layer.symbol(letter(gate), ""), Role.GATE);
  }

  /// The sum a, before its activation.
  Variable sum(int gate) {
    return declare(named("a", gate), layer.symbol("a", letter(gate)), Role.PRE_ACTIVATION);
  }

  private Operand rows(Variable parameter, int gate) {
    return Operand.part(parameter, gate * layer.hidden(), layer.hidden());
  }

  /// W_ih x with the rows of one gate; for a symbol it is the column that the symbol picks.
  Variable fromInput(int gate) {
    Variable result = intermediate(named("wx", gate), "Wx", letter(gate));
    return input.role() == Role.IDS
        ? builder.column(rows(weightInput, gate), input, result)
        : builder.product(rows(weightInput, gate), Operand.of(input), result);
  }

  /// W_hh h′ with the rows of one gate.
  Variable fromHidden(int gate, Operand state) {
    return builder.product(rows(weightHidden, gate), state,
        intermediate(named("wh", gate), "Wh", letter(gate)));
  }

  /// a = input + memory + biases.
  Variable preActivation(int gate, Variable fromInput, Variable fromHidden) {
    List<Operand> terms = new ArrayList<>(List.of(Operand.of(fromInput), Operand.of(fromHidden)));
    if (biasInput != null) {
      terms.add(rows(biasInput, gate));
    }
    if (biasHidden != null) {
      terms.add(rows(biasHidden, gate));
    }
    return builder.add(terms, sum(gate));
  }

  /// v + b_ih, or v where there is no bias.
  Variable withInputBias(int gate, Variable value) {
    return biasInput == null ? value : biased(value, biasInput, gate, "x");
  }

  /// v + b_hh, or v where there is no second bias.
  Variable withHiddenBias(int gate, Variable value) {
    return biasHidden == null ? value : biased(value, biasHidden, gate, "h");
  }

  private Variable biased(Variable value, Variable bias, int gate, String source) {
    Variable result = intermediate(named("biased_" + source, gate), "W" + source + "+b", letter(gate));
    return builder.add(List.of(Operand.of(value), rows(bias, gate)), result);
  }

  /// a ⊙ b under a name of its own.
  Variable multiply(String name, Operand left, Operand right) {
    String letter = left.symbol().letter() + "⊙" + right.symbol().letter();
    return builder.multiply(left, right, intermediate(name, letter, ""));
  }

  /// result = a ⊙ b.
  Variable multiply(Operand left, Operand right, Variable result) {
    return builder.multiply(left, right, result);
  }

  /// result = a + b.
  Variable add(Variable left, Variable right, Variable result) {
    return builder.add(List.of(Operand.of(left), Operand.of(right)), result);
  }

  /// result = f(a).
  Variable activate(Activation function, Variable sum, Variable result) {
    return builder.activate(function, Operand.of(sum), result);
  }

  /// f(a) under a name of its own.
  Variable squash(String name, Activation function, Variable value) {
    return builder.activate(function, Operand.of(value),
        intermediate(name, function.id() + " " + value.symbol().letter(), ""));
  }

  /// 1 − z under a name of its own.
  Variable oneMinus(String name, Variable gate) {
    return builder.oneMinus(Operand.of(gate), intermediate(name, "1−" + gate.symbol().letter(), ""));
  }
}
