package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Shape;

/// Writes equations down as operations, in the order of a textbook; [#build()] compiles them.
///
/// Everything is declared for one timestep: time is not a loop here, but an operand with the shift −1.
public final class GraphBuilder {
  private final List<Variable> variables = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private List<List<Differentiable>> cells = new ArrayList<>();
  private List<Differentiable> ops = new ArrayList<>();
  private Direction direction = Direction.FORWARD;
  private Domain domain = Domain.EVERY;
  private int slots;

  /// Begins a block: what follows is told timestep by timestep in this direction.
  public void block(Block.Part part, Direction order, Domain where) {
    block(part, order, where, Span.ALL);
  }

  /// Begins a block of some timesteps only. What it declares may have been declared by that of the timesteps before:
  /// then it is the same variable, which goes on.
  public void block(Block.Part part, Direction order, Domain where, Span span) {
    direction = order;
    domain = where;
    cells = new ArrayList<>();
    blocks.add(new Block(part, span, order, cells));
    cell();
  }

  /// Begins a cell: what follows belongs together within a timestep.
  public void cell() {
    if (cells.isEmpty() || !ops.isEmpty()) {
      ops = new ArrayList<>();
      cells.add(ops);
    }
  }

  /// Declares a parameter.
  public Variable parameter(String name, Symbol symbol, Shape shape) {
    return add(
        new Variable(variables.size(), name, symbol, Role.PARAMETER, Domain.ONCE, Direction.FORWARD, shape,
            false));
  }

  /// Declares a variable that is handed in at every timestep or at the last.
  public Variable given(String name, Symbol symbol, Role role, Domain where, int width) {
    return add(
        new Variable(variables.size(), name, symbol, role, where, Direction.FORWARD, new Shape(1, width),
            false));
  }

  /// Declares what an operation of the current block computes; a state may be read before it is computed.
  public Variable declare(String name, Symbol symbol, Role role, int width) {
    return declared(name).orElseGet(() -> add(
        new Variable(variables.size(), name, symbol, role, domain, direction, new Shape(1, width), false)));
  }

  private Optional<Variable> declared(String name) {
    return variables.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// Declares a parameter, or a state of the current block, that was cut out of the network: it is 0 and stays 0.
  ///
  /// @param role [Role#PARAMETER] or that of a state
  public Variable held(String name, Symbol symbol, Role role, Shape shape) {
    Domain where = role == Role.PARAMETER ? Domain.ONCE : domain;
    Direction order = role == Role.PARAMETER ? Direction.FORWARD : direction;
    return declared(name)
        .orElseGet(() -> add(new Variable(variables.size(), name, symbol, role, where, order, shape, true)));
  }

  private Variable once(String name, Symbol symbol, Role role) {
    return add(
        new Variable(variables.size(), name, symbol, role, Domain.ONCE, Direction.FORWARD, new Shape(1, 1),
            false));
  }

  private Variable add(Variable variable) {
    variables.add(variable);
    return variable;
  }

  /// W x.
  public Variable product(Operand weight, Operand input, Variable result) {
    ops.add(new Product(slots++, weight, input, result));
    return result;
  }

  /// The column of a matrix that a symbol picks: its product with a one-hot vector.
  public Variable column(Operand table, Variable symbols, Variable result) {
    ops.add(new Lookup(table, true, symbols, result));
    return result;
  }

  /// The row of an embedding that a symbol picks.
  public Variable row(Operand table, Variable symbols, Variable result) {
    ops.add(new Lookup(table, false, symbols, result));
    return result;
  }

  /// a + b + …
  public Variable add(List<Operand> operands, Variable result) {
    ops.add(new Add(List.copyOf(operands), result));
    return result;
  }

  /// a ⊙ b.
  public Variable multiply(Operand left, Operand right, Variable result) {
    ops.add(new Hadamard(left, right, result));
    return result;
  }

  /// f(z).
  public Variable activate(Activation function, Operand operand, Variable result) {
    ops.add(new Activate(function, operand, result));
    return result;
  }

  /// 1 − z.
  public Variable oneMinus(Operand operand, Variable result) {
    ops.add(new OneMinus(operand, result));
    return result;
  }

  /// [a; b].
  public Variable concat(List<Operand> operands, Variable result) {
    ops.add(new Concat(List.copyOf(operands), result));
    return result;
  }

  /// Softmax cross-entropy of logits against one wanted symbol a row.
  public void crossEntropy(Operand logits, Variable target) {
    Variable probabilities =
        declare("probabilities", Symbol.of("p"), Role.PROBABILITIES, logits.variable().width());
    Variable rows = declare("row_loss", Symbol.of("ℓ"), Role.ROW_LOSS, 1);
    Variable loss = once("loss", Symbol.of("L"), Role.LOSS);
    ops.add(new SoftmaxCrossEntropy(logits, target, probabilities, rows, loss));
  }

  /// Mean squared error of a prediction against real-valued targets.
  public void squaredError(Operand prediction, Variable target) {
    Variable rows = declare("row_loss", Symbol.of("ℓ"), Role.ROW_LOSS, 1);
    Variable loss = once("loss", Symbol.of("L"), Role.LOSS);
    ops.add(new SquaredError(prediction, target, rows, loss));
  }

  /// Compiles what was written.
  public Graph build() {
    List<Block> told =
        blocks.stream().map(GraphBuilder::withoutEmptyCells).filter(b -> !b.cells().isEmpty()).toList();
    return new Graph(variables, told);
  }

  private static Block withoutEmptyCells(Block block) {
    return new Block(block.part(), block.span(), block.direction(),
        block.cells().stream().filter(c -> !c.isEmpty()).toList());
  }
}
