package unrolled.engine.cell;

import java.util.List;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;

/// Long short-term memory (Hochreiter & Schmidhuber 1997, forget gate Gers 2000; `nn.LSTM`):
///
/// i, f, o = σ(W x_t + W h_{t−1} + b), g = tanh(W x_t + W h_{t−1} + b), each with its own rows;
/// c_t = f ⊙ c_{t−1} + i ⊙ g, h_t = o ⊙ tanh(c_t).
///
/// The forget gate's value is what it keeps.
public record LstmCell() implements Cell {
  private static final List<String> GATES = List.of("i", "f", "g", "o");

  @Override
  public List<String> gates() {
    return GATES;
  }

  @Override
  public boolean hasCellState() {
    return true;
  }

  @Override
  public void write(CellEquations cell) {
    Variable h = cell.hidden();
    Variable c = cell.cellState();
    Variable i = gate(cell, 0, Activation.SIGMOID);
    Variable f = gate(cell, 1, Activation.SIGMOID);
    Variable g = gate(cell, 2, Activation.TANH);
    Variable o = gate(cell, 3, Activation.SIGMOID);
    Variable kept = cell.multiply("kept", Operand.of(f), cell.previousCell());
    Variable written = cell.multiply("written", Operand.of(i), Operand.of(g));
    cell.add(kept, written, c);
    Variable shown = cell.squash("shown", Activation.TANH, c);
    cell.multiply(Operand.of(o), Operand.of(shown), h);
  }

  private static Variable gate(CellEquations cell, int index, Activation activation) {
    Variable input = cell.fromInput(index);
    Variable memory = cell.fromHidden(index, cell.previousHidden());
    Variable sum = cell.preActivation(index, input, memory);
    return cell.activate(activation, sum, cell.gate(index));
  }
}
