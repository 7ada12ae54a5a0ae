package unrolled.engine.graph;

/// Hands what is given to a network, and its states, from one memory to another of the same timesteps.
final class Given {
  private Given() {}

  /// Copies a variable where it is given or a state: of every timestep the rows of as many sequences as the other
  /// memory has.
  ///
  /// @param first the first of them
  static void copy(Variable variable, Memory memory, int first, Memory to) {
    if (!variable.role().isGiven() && !variable.isState()) {
      return;
    }
    boolean ids = variable.isSymbols();
    Object from = ids ? memory.ids(variable) : memory.values(variable);
    Object into = ids ? to.ids(variable) : to.values(variable);
    boolean shared = variable.domain() == Domain.ONCE;
    int width = variable.stored();
    int piece = shared ? to.size(variable) : to.batch() * width;
    for (int block = 0; block < to.size(variable) / piece; block++) {
      int source = shared ? 0 : (block * memory.batch() + first) * width;
      System.arraycopy(from, source, into, block * piece, piece);
    }
  }
}
