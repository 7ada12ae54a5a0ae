package unrolled.engine.cell;

import java.util.List;
import unrolled.engine.graph.Symbol;

/// One recurrent layer in one direction.
///
/// @param cell what it computes
/// @param index the layer counted from 0
/// @param layers how many layers the network has
/// @param reverse whether it reads from the last timestep to the first
/// @param inputs I, the width of its input
/// @param hidden H
/// @param bias which biases it trains
/// @param control what is taken away from it
/// @param coder whose weights it computes with
public record Layer(Cell cell, int index, int layers, boolean reverse, int inputs, int hidden, Bias bias,
    Control control, Coder coder) {
  /// The same layer from the last timestep to the first.
  public Layer reversed() {
    return new Layer(cell, index, layers, true, inputs, hidden, bias, control, coder);
  }

  /// PyTorch's name of something that belongs to this layer: `weight_ih_l0_reverse`.
  public String name(String base) {
    return base + "_l" + index + (reverse ? "_reverse" : "");
  }

  /// The name of one of its parameters: PyTorch's, after that of the half of an encoder–decoder it belongs to.
  String parameter(String base) {
    return coder.prefix() + name(base);
  }

  Symbol symbol(String letter, String subscript) {
    return new Symbol(letter, subscript, layers > 1 ? index + 1 : 0, reverse, List.of());
  }

  Symbol stacked(String letter, String subscript) {
    List<String> parts = cell.gates().size() > 1 ? cell.gates() : List.of();
    return new Symbol(letter, subscript, layers > 1 ? index + 1 : 0, reverse, parts, coder.mark());
  }
}
