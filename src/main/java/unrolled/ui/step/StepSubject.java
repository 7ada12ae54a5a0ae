package unrolled.ui.step;

import java.util.List;
import unrolled.engine.network.Architecture;
import unrolled.engine.trace.Trace;

/// What the diagram is about.
///
/// @param trace one training step, frozen
/// @param architecture the network that took it
/// @param symbols the alphabet, by index
/// @param sequence the row of the batch that is shown
public record StepSubject(Trace trace, Architecture architecture, List<String> symbols, int sequence) {
  /// T.
  public int timesteps() {
    return trace.execution().memory().timesteps();
  }

  /// How a symbol is written; a number where the alphabet has none.
  public String symbol(int index) {
    return index >= 0 && index < symbols.size() ? symbols.get(index) : String.valueOf(index + 1);
  }
}
