package unrolled.engine.cell;

import java.util.List;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;

/// The plain recurrent cell (Elman 1990; `nn.RNN` for tanh and ReLU):
///
/// a_t = W_ih x_t + W_hh h_{t−1} + b, h_t = f(a_t).
///
/// @param activation f
public record ElmanCell(Activation activation) implements Cell {
  @Override
  public List<String> gates() {
    return List.of("");
  }

  @Override
  public void write(CellEquations cell) {
    Variable h = cell.hidden();
    Variable input = cell.fromInput(0);
    Variable memory = cell.fromHidden(0, cell.previousHidden());
    Variable sum = cell.preActivation(0, input, memory);
    cell.activate(activation, sum, h);
  }
}
