package unrolled.engine.graph;

import java.util.List;

/// The change of one parameter by an optimizer. L2 weight decay λ adds λ·W to the gradient first (not AdamW).
public sealed interface ParameterStep extends Update permits SgdStep, RmsPropStep, AdamStep {
  /// The parameter that changes.
  Variable parameter();

  /// λ.
  double weightDecay();

  @Override
  default List<Operand> operands() {
    return List.of(Operand.of(parameter()));
  }
}
