package unrolled.engine.graph;

/// Where an operation adds a gradient: the gradient buffer of a variable, or scratch that stands for a part of it.
///
/// Positions are those of the variable's own buffer; a scratch buffer that begins elsewhere says so by its base.
///
/// @param data what is added to
/// @param base the position of the variable's buffer at which `data[0]` stands
public record Sink(double[] data, int base) {
  /// The index in [#data] of a position of the variable's buffer.
  public int index(int position) {
    return position - base;
  }
}
