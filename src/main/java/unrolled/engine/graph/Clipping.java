package unrolled.engine.graph;

import java.util.List;
import unrolled.engine.formula.Quantity;

/// An operation on the gradients of all parameters, between backpropagation and the optimizer.
public sealed interface Clipping extends Update permits ClipByNorm, ClipByValue {
  @Override
  default List<Quantity> results() {
    return List.of(Quantity.CLIPPED);
  }
}
