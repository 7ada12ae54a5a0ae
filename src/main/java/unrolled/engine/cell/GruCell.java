package unrolled.engine.cell;

import java.util.List;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;

/// The gated recurrent unit (Cho et al. 2014), in one of two variants that differ in where the reset gate acts:
///
/// r, z = σ(W x_t + W h_{t−1} + b), h_t = (1 − z) ⊙ n + z ⊙ h_{t−1}, and
/// [Variant#PYTORCH] n = tanh(W_in x_t + b_in + r ⊙ (W_hn h_{t−1} + b_hn)), as `nn.GRU`, or
/// [Variant#TEXTBOOK] n = tanh(W_in x_t + b_in + W_hn (r ⊙ h_{t−1}) + b_hn).
///
/// @param variant whether the reset gate is applied after or before the hidden product
public record GruCell(Variant variant) implements Cell {
  private static final List<String> GATES = List.of("r", "z", "n");
  private static final int NEW = 2;

  /// Where the reset gate acts.
  public enum Variant {
    /// After the hidden product, as `nn.GRU`.
    PYTORCH,
    /// Before the hidden product, as in the paper and most textbooks.
    TEXTBOOK
  }

  @Override
  public List<String> gates() {
    return GATES;
  }

  @Override
  public void write(CellEquations cell) {
    Variable h = cell.hidden();
    Operand previous = cell.previousHidden();
    Variable r = gate(cell, previous, 0);
    Variable z = gate(cell, previous, 1);
    Variable sum =
        variant == Variant.PYTORCH ? resetAfter(cell, r, previous) : resetBefore(cell, r, previous);
    Variable n = cell.activate(Activation.TANH, sum, cell.gate(NEW));
    Variable rest = cell.oneMinus("rest", z);
    Variable written = cell.multiply("written", Operand.of(rest), Operand.of(n));
    Variable kept = cell.multiply("kept", Operand.of(z), previous);
    cell.add(written, kept, h);
  }

  private static Variable gate(CellEquations cell, Operand previous, int index) {
    Variable input = cell.fromInput(index);
    Variable memory = cell.fromHidden(index, previous);
    Variable sum = cell.preActivation(index, input, memory);
    return cell.activate(Activation.SIGMOID, sum, cell.gate(index));
  }

  private static Variable resetAfter(CellEquations cell, Variable r, Operand previous) {
    Variable input = cell.withInputBias(NEW, cell.fromInput(NEW));
    Variable memory = cell.withHiddenBias(NEW, cell.fromHidden(NEW, previous));
    Variable reset = cell.multiply("reset", Operand.of(r), Operand.of(memory));
    return cell.add(input, reset, cell.sum(NEW));
  }

  private static Variable resetBefore(CellEquations cell, Variable r, Operand previous) {
    Variable input = cell.fromInput(NEW);
    Variable reset = cell.multiply("reset", Operand.of(r), previous);
    Variable memory = cell.fromHidden(NEW, Operand.of(reset));
    return cell.preActivation(NEW, input, memory);
  }
}
