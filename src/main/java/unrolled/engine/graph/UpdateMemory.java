package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// What the update reads and writes: gradients, the optimizer's moving averages, the parameters before and after.
///
/// While training, *after* is the same buffer as *before*. A memory that records keeps both, so that an update can be
/// looked at from either side; the operations are the same.
public final class UpdateMemory {
  private final Memory memory;
  private final boolean clipping;
  private final double[][][] buffers = new double[Quantity.values().length][][];
  private double learningRate;
  private long step;
  private double normBefore = Double.NaN;
  private double normAfter = Double.NaN;

  /// Buffers for the parameters of a memory.
  ///
  /// @param recording whether to keep what was before the update beside what is after it
  /// @param clipping whether gradients are clipped, so that a recording needs both
  UpdateMemory(Memory memory, boolean recording, boolean clipping) {
    this.memory = memory;
    this.clipping = clipping;
    int count = memory.graph().variables().size();
    for (Quantity quantity : Quantity.values()) {
      buffers[quantity.ordinal()] = new double[count][];
    }
    for (Variable parameter : memory.graph().parameters()) {
      allocate(parameter, recording);
    }
  }

  private void allocate(Variable parameter, boolean recording) {
    int size = parameter.shape().size();
    double[] gradient = memory.gradients(parameter);
    double[] value = memory.values(parameter);
    set(parameter, Quantity.VALUE, value);
    set(parameter, Quantity.GRADIENT, gradient);
    set(parameter, Quantity.CLIPPED, recording && clipping ? new double[size] : gradient);
    set(parameter, Quantity.NEXT_VALUE, recording ? new double[size] : value);
    double[] first = new double[size];
    double[] second = new double[size];
    set(parameter, Quantity.FIRST_MOMENT, first);
    set(parameter, Quantity.SECOND_MOMENT, second);
    set(parameter, Quantity.NEXT_FIRST_MOMENT, recording ? new double[size] : first);
    set(parameter, Quantity.NEXT_SECOND_MOMENT, recording ? new double[size] : second);
  }

  /// Takes over where another optimizer stands: its averages, its learning rate, how many updates it has made.
  void continueFrom(UpdateMemory other) {
    learningRate = other.learningRate;
    step = other.step;
    for (Variable parameter : memory.graph().parameters()) {
      for (Quantity average : List.of(Quantity.FIRST_MOMENT, Quantity.SECOND_MOMENT)) {
        double[] from = other.buffer(parameter, average);
        System.arraycopy(from, 0, buffer(parameter, average), 0, from.length);
      }
    }
  }

  private void set(Variable parameter, Quantity quantity, double[] buffer) {
    buffers[quantity.ordinal()][parameter.id()] = buffer;
  }

  /// The buffer of a parameter's quantity.
  public double[] buffer(Variable parameter, Quantity quantity) {
    return buffers[quantity.ordinal()][parameter.id()];
  }

  /// The values and gradients of the network.
  public Memory memory() {
    return memory;
  }

  /// η, which may change at any step.
  public double learningRate() {
    return learningRate;
  }

  /// Sets η.
  public void setLearningRate(double rate) {
    learningRate = rate;
  }

  /// The number of this update, counted from 1; before the first it is 0.
  public long step() {
    return step;
  }

  /// Sets how many updates have been made.
  public void setStep(long updates) {
    step = updates;
  }

  /// β to the power of the number of this update, by repeated multiplication: the same bits on every machine.
  double power(double beta) {
    double power = 1;
    double square = beta;
    for (long exponent = step; exponent > 0; exponent >>= 1) {
      power = (exponent & 1) == 1 ? power * square : power;
      square *= square;
    }
    return power;
  }

  /// The norm of all gradients before clipping: the one clipping uses, the Euclidean one where nothing is clipped.
  public double normBefore() {
    return normBefore;
  }

  /// [#normBefore()] after clipping.
  public double normAfter() {
    return normAfter;
  }

  void setNorms(double before, double after) {
    normBefore = before;
    normAfter = after;
  }

  /// A number of the update as a leaf of a formula.
  Formula.Scalar scalar(Element element, Quantity quantity) {
    return new Formula.Scalar(element.with(quantity), buffer(element.variable(), quantity)[element.index()]);
  }

  /// The gradient as the optimizer sees it: clipped where anything clips.
  private Quantity used() {
    return clipping ? Quantity.CLIPPED : Quantity.GRADIENT;
  }

  /// The gradient the optimizer uses, λ·W included.
  Formula decayed(Element element, double weightDecay) {
    Formula gradient = scalar(element, used());
    return weightDecay == 0
        ? gradient
        : Formula.sum(
            gradient,
            Formula.product(new Formula.Constant("λ", weightDecay), scalar(element, Quantity.VALUE)));
  }

  /// [#decayed(Element, double)] in symbols.
  Formula decayed(Variable parameter, double weightDecay) {
    Formula gradient = symbol(parameter, used());
    return weightDecay == 0
        ? gradient
        : Formula.sum(
            gradient,
            Formula.product(new Formula.Constant("λ", weightDecay), symbol(parameter, Quantity.VALUE)));
  }

  Formula.Vector symbol(Variable parameter, Quantity quantity) {
    return new Formula.Vector(Operand.of(parameter), quantity, 0);
  }
}
