package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;

/// A step of the network: one formula forward, its derivative backward, and what it can say about itself.
///
/// Rows of different timesteps and sequences never touch each other in the values nor in the gradients of what exists
/// at every timestep, so a call on one timestep writes the very bits that a call on all of them writes.
public sealed interface Differentiable extends Op
    permits Product, Lookup, Add, Hadamard, Activate, Frozen, OneMinus, Concat, LossOp {

  /// Makes what a time loop reads at every timestep ready once (packed weights).
  default void beginLoop(Memory memory, boolean backward) {}

  /// Forgets what [#beginLoop(Memory, boolean)] made, since the weights may change.
  default void endLoop(Memory memory) {}

  /// Computes the results on a range of timesteps: the only formula there is.
  void forward(Memory memory, Rows rows);

  /// Adds (local derivative) · ∂L/∂result to the gradient of one operand.
  ///
  /// @param operand index into [#operands()]
  /// @param into the gradient buffer of that operand's variable, or scratch in its place
  void backward(Memory memory, Rows rows, int operand, Sink into);

  /// The results, the main one first.
  List<Variable> results();

  /// The result that later operations read.
  default Variable result() {
    return results().getFirst();
  }

  /// The equation of a result in symbols: its right-hand side at a timestep.
  Formula symbols(Variable of, int time);

  /// The contribution to the gradient of one operand, in symbols.
  Formula gradientSymbols(int operand, int time);

  /// The arithmetic of one number of a result.
  Formula arithmetic(Memory memory, Element element);

  /// The arithmetic of this operation's contribution, at one timestep, to one number of an operand's gradient.
  ///
  /// @param time the timestep of the operation, which for a shifted operand is not that of the target
  Formula gradientArithmetic(Memory memory, int operand, int time, Element target);
}
