package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A network's operations, ordered into stages; compiled once, executed for any number of timesteps and sequences.
///
/// Operations that feed each other through t − 1 form a time loop (a strongly connected component of the template);
/// every other operation is one call over all timesteps.
public final class Graph {
  private final List<Variable> variables;
  private final List<Differentiable> ops;
  private final List<Block> blocks;
  private final IdentityHashMap<Differentiable, Span> spans = new IdentityHashMap<>();
  private final List<Stage> stages;
  private final SharedGradients sharedGradients;
  private final List<Variable> parameters;

  Graph(List<Variable> variables, List<Block> blocks) {
    this.variables = List.copyOf(variables);
    this.blocks = List.copyOf(blocks);
    parameters = variables.stream().filter(each -> each.isParameter() && !each.held()).toList();
    ops = blocks.stream().flatMap(block -> block.cells().stream()).flatMap(List::stream).toList();
    blocks.forEach(block -> block.cells().forEach(cell -> cell.forEach(op -> spans.put(op, block.span()))));
    sharedGradients = new SharedGradients(ops);
    stages = StageOrder.of(this);
  }

  /// The same equations with other operations in the place of some; what computes a result goes on computing it.
  Graph rewritten(List<Variable> others, UnaryOperator<Differentiable> other) {
    List<Block> told = blocks.stream()
        .map(block -> new Block(block.part(), block.span(), block.direction(),
            block.cells().stream().map(cell -> cell.stream().map(other).toList()).toList()))
        .toList();
    return new Graph(others, told);
  }

  /// The same equations with the one-hot vectors written out: where an index picked a column of W_ih, W_ih is now
  /// multiplied by a vector of real numbers, so that every number of it can be another. The vectors that the indices
  /// stand for give the same numbers, bit for bit.
  ///
  /// @param symbols the variable of indices
  public Graph withVectors(Variable symbols) {
    Variable vectors =
        new Variable(symbols.id(), vectors(symbols.name()), symbols.symbol(), Role.INPUT, symbols.domain(),
            symbols.direction(), symbols.shape(), false);
    List<Variable> others = new ArrayList<>(variables);
    others.set(symbols.id(), vectors);
    int[] slots = {(int) ops.stream().filter(Product.class::isInstance).count()};
    return rewritten(others, op -> op instanceof Lookup lookup && lookup.reads(symbols)
        ? new Product(slots[0]++, lookup.table(), Operand.of(vectors), lookup.result())
        : op);
  }

  /// What the vectors that stand for symbols are called: `x` for `x_ids`.
  public static String vectors(String symbols) {
    return symbols.replaceFirst("_ids$", "");
  }

  /// All variables; the index is the id.
  public List<Variable> variables() {
    return variables;
  }

  /// All operations in the order in which the cells' equations name them.
  public List<Differentiable> ops() {
    return ops;
  }

  /// The order in which a person is told the operations.
  public List<Block> blocks() {
    return blocks;
  }

  List<Stage> stages() {
    return stages;
  }

  SharedGradients sharedGradients() {
    return sharedGradients;
  }

  /// The parameters that are trained, in PyTorch's order.
  public List<Variable> parameters() {
    return parameters;
  }

  /// The variable of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Variable variable(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("The graph has no variable " + name + "."));
  }

  /// The variable of this name, if there is one.
  public Optional<Variable> find(String name) {
    return variables.stream().filter(variable -> variable.name().equals(name)).findFirst();
  }

  /// The timesteps at which an operation is carried out, as far as its results exist there.
  public Span span(Differentiable op) {
    return spans.getOrDefault(op, Span.ALL);
  }

  /// Whether a variable at every timestep has numbers that mean anything at one: they are computed there, or read there
  /// where they are handed in.
  public boolean isUsed(Variable variable, int time) {
    List<Differentiable> using = ops.stream().filter(
        op -> variable.role().isGiven() ? reads(op, variable) : op.results().contains(variable)).toList();
    return using.isEmpty() || using.stream().anyMatch(op -> span(op).contains(time));
  }

  private static boolean reads(Differentiable op, Variable given) {
    return switch (op) {
      case Lookup lookup -> lookup.symbols().equals(given);
      case Frozen frozen -> frozen.held().equals(given) || reads(frozen.inner(), given);
      case LossOp loss -> loss.target().equals(given);
      default -> op.operands().stream().anyMatch(operand -> operand.variable().equals(given));
    };
  }

  /// The operation that computes a variable at a timestep; empty for what is handed in, and where nothing computes it.
  ///
  /// @param time counted from 0; not read for what exists once
  public Optional<Differentiable> producer(Variable variable, int time) {
    return ops.stream()
        .filter(op -> op.results().contains(variable))
        .filter(op -> variable.domain() == Domain.ONCE || span(op).contains(time))
        .findFirst();
  }

  /// The operation that computes a variable, the first one where an encoder's and a decoder's do; empty for what is
  /// handed in.
  public Optional<Differentiable> producer(Variable variable) {
    return ops.stream().filter(op -> op.results().contains(variable)).findFirst();
  }

  /// The operation that computes the loss; empty for a network that is only run forward.
  public Optional<LossOp> lossOp() {
    return ops.stream().filter(LossOp.class::isInstance).map(LossOp.class::cast).findFirst();
  }

  /// Every way by which a gradient reaches a variable, in the order in which training adds the contributions to the
  /// gradient at one timestep.
  public List<Use> uses(Variable variable) {
    List<Use> found = new ArrayList<>();
    for (Stage stage : stages.reversed()) {
      stage.inside().stream().filter(use -> reads(use, variable) && use.target().shift() != 0)
          .forEach(found::add);
      stage.inside().stream().filter(use -> reads(use, variable) && use.target().shift() == 0)
          .forEach(found::add);
      stage.outside().stream().filter(use -> reads(use, variable)).forEach(found::add);
    }
    return found;
  }

  private static boolean reads(Use use, Variable variable) {
    return use.target().variable().equals(variable);
  }
}
