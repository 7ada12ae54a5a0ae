package unrolled.engine.graph;

import unrolled.engine.formula.Element;

/// A small offset added to one number right after it is computed, so that everything later sees it.
///
/// @param element which number
/// @param offset how much is added
record Nudge(Element element, double offset) {
  /// Applies the offset where the number is handed in rather than computed: parameters, inputs, initial states.
  void before(Memory memory) {
    if (isGiven(memory)) {
      memory.values(element.variable())[memory.position(element)] += offset;
    }
  }

  void after(Differentiable op, Memory memory, Rows rows) {
    boolean here = rows.from() <= element.time() && element.time() < rows.to();
    if (here && op.results().contains(element.variable())) {
      memory.values(element.variable())[memory.position(element)] += offset;
    }
  }

  private boolean isGiven(Memory memory) {
    boolean initial = element.time() < 0 || element.time() >= memory.timesteps();
    return element.variable().role().isGiven() || initial;
  }
}
