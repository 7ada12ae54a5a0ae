package unrolled.engine.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Add;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Hadamard;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Product;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;

/// The factors through which a state at the first timestep reaches each later one, multiplied hop by hop; a gradient
/// meets the same factors on its way back.
///
/// For a plain cell h_t = f(a_t) one hop is the Jacobian ∂h_t/∂h_{t−1} = diag(f′(a_t)) W_hh. Of its product this gives
/// the norm over all paths, and for one unit j two single factors: its slopes alone, `∏ f′(a_t[j])`, and the path that
/// never leaves it, `∏ f′(a_t[j])·W_hh[j,j]`. The path is the whole only where W_hh is diagonal.
///
/// In a gated cell the slopes of a gate are not on the direct path of the memory. That path is multiplied by what the
/// forget gate (LSTM) or the update gate (GRU) keeps, which [#kept(int, int)] gives.
///
/// Hop 0 is the first timestep in processing order, where nothing is multiplied yet; its products are 1.
public final class SlopeChain {
  private final Memory memory;
  private final Activate op;
  private final int sequence;
  private final List<Optional<Operand>> weights;
  private final Optional<Variable> keeper;
  private final double[][] slopeProducts;
  private final double[][] pathProducts;
  private final double[][] keptProducts;
  private final double[] norms;

  /// The chain of one activation in one trace.
  ///
  /// @param op an activation that runs at every timestep
  /// @param sequence the row of the batch
  public SlopeChain(Trace trace, Activate op, int sequence) {
    memory = trace.execution().memory();
    this.op = op;
    this.sequence = sequence;
    weights = IntStream.range(0, hops())
        .mapToObj(hop -> recurrentWeight(trace.graph(), op.operand().variable(), time(hop))).toList();
    keeper = keeper(trace.graph(), op);
    slopeProducts = products(this::slope);
    pathProducts = products((hop, unit) -> slope(hop, unit) * ownWeight(hop, unit));
    keptProducts = products(this::keptAt);
    norms = norms();
  }

  private interface Factor {
    double at(int hop, int unit);
  }

  private double[][] products(Factor factor) {
    double[][] products = new double[hops()][units()];
    Arrays.fill(products[0], 1);
    for (int hop = 1; hop < products.length; hop++) {
      for (int unit = 0; unit < units(); unit++) {
        products[hop][unit] = products[hop - 1][unit] * factor.at(hop, unit);
      }
    }
    return products;
  }

  /// The rows of W_hh that the sum takes part in; a gate ends the search, since what it lets through is its own affair.
  private static Optional<Operand> recurrentWeight(Graph graph, Variable sum, int time) {
    Optional<Differentiable> producer = graph.producer(sum, time);
    if (producer.isEmpty() || sum.isState() || sum.role() == Role.GATE) {
      return Optional.empty();
    }
    if (producer.get() instanceof Product product) {
      return Optional.of(product.weight())
          .filter(operand -> operand.variable().symbol().subscript().equals("hh"));
    }
    List<Operand> terms = producer.get().operands();
    return terms.stream()
        .filter(term -> term.shift() == 0 && !term.variable().isParameter())
        .flatMap(term -> recurrentWeight(graph, term.variable(), time).stream())
        .findFirst();
  }

  /// The gate that multiplies the previous state where the new one is a sum.
  private static Optional<Variable> keeper(Graph graph, Activate op) {
    return graph.ops().stream()
        .filter(Add.class::isInstance)
        .filter(add -> add.results().getFirst().isState() && sameLayer(add.results().getFirst(), op.result()))
        .flatMap(add -> add.operands().stream())
        .flatMap(term -> graph.producer(term.variable()).stream())
        .filter(Hadamard.class::isInstance)
        .map(Hadamard.class::cast)
        .filter(product -> product.right().shift() != 0)
        .map(product -> product.left().variable())
        .findFirst();
  }

  private static boolean sameLayer(Variable one, Variable other) {
    return one.symbol().layer() == other.symbol().layer()
        && one.symbol().reverse() == other.symbol().reverse();
  }

  private double[] norms() {
    double[] norms = new double[hops()];
    Arrays.fill(norms, Double.NaN);
    if (!isWhole()) {
      return norms;
    }
    int n = units();
    double[] product = new double[n * n];
    for (int i = 0; i < n; i++) {
      product[i * n + i] = 1;
    }
    norms[0] = 1;
    for (int hop = 1; hop < norms.length; hop++) {
      product = hop(hop, product);
      boolean finite = Arrays.stream(product).allMatch(Double::isFinite);
      norms[hop] = finite ? LinearAlgebra.largestSingularValue(product, new Shape(n, n)) : Double.NaN;
    }
    return norms;
  }

  /// diag(f′) W_hh times what has been multiplied so far.
  private double[] hop(int hop, double[] before) {
    int n = units();
    double[] after = new double[n * n];
    Operand weight = weights.get(hop).orElseThrow();
    double[] values = memory.values(weight.variable());
    int start = weight.start();
    for (int i = 0; i < n; i++) {
      double slope = slope(hop, i);
      for (int k = 0; k < n; k++) {
        double factor = slope * values[start + i * n + k];
        for (int j = 0; j < n; j++) {
          after[i * n + j] += factor * before[k * n + j];
        }
      }
    }
    return after;
  }

  /// How many timesteps there are; the last hop is one less.
  public int hops() {
    return memory.timesteps();
  }

  /// H.
  public int units() {
    return op.result().width();
  }

  /// The timestep of a hop: the same number, or counted from the end where the layer reads backwards.
  public int time(int hop) {
    return op.result().direction() == Direction.REVERSE ? hops() - 1 - hop : hop;
  }

  private double read(Variable variable, int hop, int unit) {
    return memory.values(variable)[memory.position(variable, time(hop)) + sequence * units() + unit];
  }

  /// a, what the function is applied to.
  public double input(int hop, int unit) {
    return read(op.operand().variable(), hop, unit);
  }

  /// f(a)
  public double output(int hop, int unit) {
    return read(op.result(), hop, unit);
  }

  /// f′(a)
  public double slope(int hop, int unit) {
    return op.function().slope(input(hop, unit), output(hop, unit));
  }

  /// Whether the sum reads the previous state through a weight matrix of its own.
  public boolean hasWeight() {
    return weights.getFirst().isPresent();
  }

  /// `W_hh[j,j]`, the weight with which a unit reads its own previous state; NaN where there is none.
  public double ownWeight(int hop, int unit) {
    return weights.get(hop).map(rows -> memory.values(rows.variable())[rows.start() + unit * units() + unit])
        .orElse(Double.NaN);
  }

  /// Whether the state is this function's value, so that slopes and weights are the whole of a hop.
  public boolean isWhole() {
    return hasWeight() && op.result().role() == Role.HIDDEN;
  }

  /// The gate that decides what is kept of the memory; empty for a plain cell.
  public Optional<Variable> keeper() {
    return keeper;
  }

  private double keptAt(int hop, int unit) {
    return keeper.map(gate -> read(gate, hop, unit)).orElse(Double.NaN);
  }

  /// `∏ f′(a_t[j])` from hop 1 to this one.
  public double slopes(int hop, int unit) {
    return slopeProducts[hop][unit];
  }

  /// `∏ f′(a_t[j])·W_hh[j,j]`: the path that never leaves the unit; NaN where there is no such weight.
  public double path(int hop, int unit) {
    return hasWeight() ? pathProducts[hop][unit] : Double.NaN;
  }

  /// The product of what the keeping gate keeps: the direct path of the memory; NaN for a plain cell.
  public double kept(int hop, int unit) {
    return keeper.isPresent() ? keptProducts[hop][unit] : Double.NaN;
  }

  /// ‖∂h_t/∂h_1‖₂ over all paths, the most by which a change of the first state can arrive; NaN where slopes and
  /// weights are not the whole of a hop, or the product has left the range of a double.
  public double norm(int hop) {
    return norms[hop];
  }
}
