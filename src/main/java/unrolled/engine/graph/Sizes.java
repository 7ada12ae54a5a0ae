package unrolled.engine.graph;

/// How many numbers T timesteps and B sequences take.
public final class Sizes {
  private Sizes() {}

  /// Numbers in the buffer of a variable, initial states included.
  static int of(Variable variable, int timesteps, int batch) {
    return switch (variable.domain()) {
      case ONCE -> variable.shape().size();
      case LAST -> batch * variable.stored();
      case EVERY -> (timesteps + (variable.isState() ? 1 : 0)) * batch * variable.stored();
    };
  }

  /// Numbers in all buffers of a graph, values and gradients together.
  ///
  /// @param timesteps T ≥ 1
  /// @param batch B ≥ 1
  public static long numbers(Graph graph, int timesteps, int batch) {
    long sum = 0;
    for (Variable variable : graph.variables()) {
      boolean owner = graph.sharedGradients().owner(variable).equals(variable);
      long size = of(variable, timesteps, batch);
      sum += (variable.isSymbols() ? 0 : size) + (owner && variable.hasGradient() ? size : 0);
    }
    return sum;
  }
}
