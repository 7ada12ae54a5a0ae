package unrolled.ui.step.layout;

import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.Layer;
import unrolled.engine.cell.LstmCell;

/// How the inside of an open cell is arranged.
sealed interface CellTemplate permits ElmanTemplate, LstmTemplate, GruTemplate {
  /// The template of a layer's cell.
  static CellTemplate of(Layer layer) {
    return switch (layer.cell()) {
      case ElmanCell _ -> new ElmanTemplate(layer);
      case LstmCell _ -> new LstmTemplate();
      case GruCell(var variant) -> new GruTemplate(layer, variant);
    };
  }

  /// The room it needs from left to right.
  double width(Metrics metrics);

  /// The room it needs from top to bottom.
  double height(Metrics metrics);

  /// Where a state is, from left to right the same for all timesteps of an open row; its height too.
  Box state(Metrics metrics, boolean cellState);

  /// Where the vector that enters is best placed: from left to right, with the height left open.
  Box input(Metrics metrics);

  /// Places everything.
  void place(Pen pen, Metrics metrics);
}
