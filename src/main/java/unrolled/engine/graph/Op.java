package unrolled.engine.graph;

import java.util.List;

/// One operation of a graph. The list is sealed: a new one breaks every exhaustive switch, and every test that runs
/// over the list, until it is drawn, explained and checked.
public sealed interface Op permits Differentiable, Update {
  /// What it reads, in the order in which the equation names it.
  List<Operand> operands();
}
