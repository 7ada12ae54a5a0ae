package unrolled.engine.cell;

import java.util.List;

/// A recurrent cell: what one layer does at one timestep with its input and its previous state.
///
/// Parameters have PyTorch's names and shapes: `weight_ih [G·H, I]`, `weight_hh [G·H, H]`, `bias_ih [G·H]`,
/// `bias_hh [G·H]`, with the rows of the G gates stacked in the order of [#gates()].
public sealed interface Cell permits ElmanCell, LstmCell, GruCell {
  /// The letters of its gates in the order of their rows; one empty letter for a cell without gates.
  List<String> gates();

  /// Writes its equations down.
  void write(CellEquations equations);

  /// Whether it carries a cell state c beside the hidden state h.
  default boolean hasCellState() {
    return false;
  }
}
