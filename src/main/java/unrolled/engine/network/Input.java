package unrolled.engine.network;

/// What a network reads at each timestep.
public sealed interface Input {
  /// The width I of what the first layer reads.
  int width();

  /// One symbol of a vocabulary as a one-hot vector: it picks a column of W_ih.
  ///
  /// @param vocabulary V
  record OneHot(int vocabulary) implements Input {
    @Override
    public int width() {
      return vocabulary;
    }
  }

  /// One symbol of a vocabulary by its row of an embedding matrix `[V, E]`.
  ///
  /// @param vocabulary V
  /// @param width E
  record Embedding(int vocabulary, int width) implements Input {}

  /// A vector of real numbers.
  record Real(int width) implements Input {}
}
