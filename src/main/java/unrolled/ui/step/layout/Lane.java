package unrolled.ui.step.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Coder;
import unrolled.engine.cell.Layer;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Architecture;

/// One row of the diagram: a layer in one direction, or where both directions are joined.
///
/// @param layer whose cells it shows, or is joined in it
/// @param join the states of both directions side by side; null for a row of cells
record Lane(Layer layer, @Nullable Variable join) {

  /// The rows of a network, the lowest first.
  static List<Lane> of(Architecture architecture, Names names) {
    List<Lane> lanes = new ArrayList<>();
    int count = architecture.layers();
    for (int index = 0; index < count; index++) {
      int wide = architecture.directions() * architecture.hidden();
      int inputs = index == 0 ? architecture.inputs() : wide;
      for (int way = 0; way < architecture.directions(); way++) {
        lanes.add(new Lane(new Layer(architecture.cell(), index, count, way == 1, inputs,
            architecture.hidden(), architecture.bias(), architecture.control(), Coder.ONLY), null));
      }
      if (architecture.bidirectional()) {
        String name = index == count - 1 ? "output" : "output_l" + index;
        lanes.add(new Lane(lanes.getLast().layer(), names.get(name)));
      }
    }
    return lanes;
  }

  /// The full name of something of the layer.
  String name(String base) {
    return layer.name(base);
  }

  /// Whether it is drawn from right to left.
  boolean mirrored() {
    return join == null && layer.reverse();
  }

  /// Whether an operation is drawn in it.
  boolean shows(Differentiable op) {
    return join != null
        ? op.result().equals(join)
        : !op.result().name().startsWith("output") && op.result().name().endsWith(layer.name(""));
  }

  /// The template of its cells.
  CellTemplate template() {
    return CellTemplate.of(layer);
  }
}
