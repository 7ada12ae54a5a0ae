package unrolled.engine.text;

/// Receives pieces of a text in order, as places in it, so that a long text is cut without a list of its pieces.
@FunctionalInterface
public interface Spans {
  /// The next piece.
  ///
  /// @param from where it begins
  /// @param to where it ends, more than `from`
  void take(int from, int to);
}
