package unrolled.engine.graph;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Gemm;

/// All numbers of one graph for T timesteps and B sequences, in flat row-major buffers allocated once.
///
/// A variable at every timestep is one buffer `[T·B, n]`; a state has one more block of B rows for its initial value,
/// before the first timestep, or after the last when its direction is reversed. So t − 1 is an offset, and a range of
/// timesteps is one contiguous piece.
public final class Memory {
  private final Graph graph;
  private final int timesteps;
  private final int batch;
  private final Bench bench;
  private final double[][] values;
  private final double[][] gradients;
  private final double[][] ownGradients;
  private final int[][] ids;
  private final int[] origin;
  private final int[] step;
  private final int[] previous;
  private final Sink[] sinks;
  private final Rows[] each;
  private final IdentityHashMap<Differentiable, Rows> rows;
  private double lossTerms;

  /// What a memory does not have of its own.
  ///
  /// @param parameters whose parameters it reads; null for parameters of its own
  /// @param gradients whether it has room for gradients
  record Source(@Nullable Memory parameters, boolean gradients) {
    /// Everything is its own.
    static final Source OWN = new Source(null, true);
  }

  Memory(Graph graph, int timesteps, int batch, Gemm kernel, Source source) {
    this.graph = graph;
    this.timesteps = timesteps;
    this.batch = batch;
    bench = new Bench(kernel, graph.ops().size());
    rows = new IdentityHashMap<>();
    int count = graph.variables().size();
    values = new double[count][];
    gradients = new double[count][];
    ids = new int[count][];
    origin = new int[count];
    step = new int[count];
    previous = new int[count];
    sinks = new Sink[count];
    each = IntStream.range(0, timesteps).mapToObj(t -> new Rows(t, t + 1)).toArray(Rows[]::new);
    graph.ops().forEach(op -> rows.put(op,
        op.result().domain() == Domain.LAST ? each[timesteps - 1] : graph.span(op).within(timesteps)));
    graph.variables().forEach(variable -> allocate(variable, source.parameters()));
    graph.variables().forEach(variable -> allocateGradient(variable, source.gradients()));
    ownGradients = Arrays.stream(gradients).distinct().toArray(double[][]::new);
  }

  /// The very numbers of another memory, for one more thread that reads them.
  Memory(Memory same, Gemm kernel) {
    graph = same.graph;
    timesteps = same.timesteps;
    batch = same.batch;
    bench = new Bench(kernel, graph.ops().size());
    values = same.values;
    gradients = same.gradients;
    ownGradients = same.ownGradients;
    ids = same.ids;
    origin = same.origin;
    step = same.step;
    previous = same.previous;
    sinks = same.sinks;
    each = same.each;
    rows = same.rows;
    lossTerms = same.lossTerms;
  }

  private void allocate(Variable variable, @Nullable Memory parameters) {
    int id = variable.id();
    boolean reverse = variable.direction() == Direction.REVERSE;
    int block = batch * variable.stored();
    if (variable.domain() == Domain.EVERY) {
      step[id] = block;
      origin[id] = variable.isState() && !reverse ? block : 0;
      previous[id] = reverse ? -block : block;
    }
    int size = size(variable);
    if (variable.isSymbols()) {
      ids[id] = new int[size];
    } else {
      values[id] = parameters != null && variable.isParameter() ? parameters.values[id] : new double[size];
    }
  }

  private void allocateGradient(Variable variable, boolean wanted) {
    int owner = graph.sharedGradients().owner(variable).id();
    if (gradients[owner] == null) {
      gradients[owner] = new double[wanted && variable.hasGradient() ? size(variable) : 0];
      sinks[owner] = new Sink(gradients[owner], 0);
    }
    gradients[variable.id()] = gradients[owner];
    sinks[variable.id()] = sinks[owner];
  }

  /// Numbers in the buffer of a variable, initial states included.
  public int size(Variable variable) {
    return Sizes.of(variable, timesteps, batch);
  }

  /// How many numbers it holds, values and gradients together.
  public long numbers() {
    return Sizes.numbers(graph, timesteps, batch);
  }

  /// T.
  public int timesteps() {
    return timesteps;
  }

  /// B.
  public int batch() {
    return batch;
  }

  /// The graph whose numbers these are.
  public Graph graph() {
    return graph;
  }

  Gemm kernel() {
    return bench.kernel();
  }

  /// What its thread computes with.
  Bench bench() {
    return bench;
  }

  /// The value buffer of a variable; what is written to it is what the network computes with.
  public double[] values(Variable variable) {
    return values[variable.id()];
  }

  /// The gradient buffer of a variable.
  public double[] gradients(Variable variable) {
    return gradients[variable.id()];
  }

  /// The symbol indices of a variable of indices.
  public int[] ids(Variable variable) {
    return ids[variable.id()];
  }

  /// Where the block of a timestep begins; −1 (T for a reversed state) is the initial state.
  public int position(Variable variable, int time) {
    int id = variable.id();
    return origin[id] + step[id] * time;
  }

  /// The timestep that stands for the initial value of a state: −1, or T where the direction is reversed.
  public int initialTime(Variable state) {
    return state.direction() == Direction.REVERSE ? timesteps : -1;
  }

  /// Where the initial value of a state begins.
  public int initialPosition(Variable state) {
    return position(state, initialTime(state));
  }

  /// Where what an operation at this timestep reads begins.
  public int position(Operand operand, int time) {
    int id = operand.variable().id();
    return origin[id] + step[id] * time + operand.shift() * previous[id] + operand.start();
  }

  /// Where one number stands in its variable's buffer.
  public int position(Element element) {
    Variable variable = element.variable();
    return position(variable, element.time()) + element.sequence() * variable.width() + element.index();
  }

  /// One number of a variable's values; of symbols, the entry of the one-hot vector that the index stands for.
  public double value(Element element) {
    Variable variable = element.variable();
    if (variable.isSymbols()) {
      int id = ids(variable)[position(variable, element.time()) + element.sequence()];
      return id == element.index() ? 1 : 0;
    }
    return values(variable)[position(element)];
  }

  /// How many terms the mean of the loss runs over.
  public double lossTerms() {
    return lossTerms;
  }

  /// States how many terms the mean of the loss runs over; a slice of a batch keeps the batch's number.
  public void setLossTerms(double terms) {
    lossTerms = terms;
  }

  /// One timestep.
  Rows rows(int time) {
    return each[time];
  }

  /// All timesteps at which an operation of the graph is carried out.
  ///
  /// @throws IllegalArgumentException for an operation of another graph
  public Rows rows(Differentiable op) {
    Rows found = rows.get(op);
    if (found == null) {
      throw new IllegalArgumentException("The graph does not compute " + op.result() + " by this operation.");
    }
    return found;
  }

  Sink sink(Variable variable) {
    return sinks[variable.id()];
  }

  void clearGradients() {
    for (double[] gradient : ownGradients) {
      Arrays.fill(gradient, 0);
    }
  }

  /// A number as a leaf of a formula.
  ///
  /// @param time the timestep of the operation that reads the operand
  Formula.Scalar scalar(Operand operand, Quantity quantity, int time, int sequence, int index) {
    Variable variable = operand.variable();
    boolean once = variable.domain() == Domain.ONCE;
    Element element = new Element(
        variable, quantity, once ? 0 : operand.timeAt(time), once ? 0 : sequence, operand.start() + index);
    double[] from = quantity == Quantity.GRADIENT ? gradients[variable.id()] : values[variable.id()];
    return new Formula.Scalar(element, from[position(element)]);
  }
}
