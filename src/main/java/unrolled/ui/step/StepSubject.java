package unrolled.ui.step;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Architecture;
import unrolled.engine.scenario.Edited;
import unrolled.engine.trace.Trace;

/// What the diagram is about.
///
/// @param trace one training step, frozen
/// @param architecture the network that took it
/// @param symbols the alphabet, by index
/// @param sequence the row of the batch that is shown
/// @param edits the given numbers that a person replaced
/// @param before the same step without the intervention that is tried on it, null where none is
public record StepSubject(Trace trace, Architecture architecture, List<String> symbols, int sequence,
    List<Edited.Replaced> edits, @Nullable Trace before) {
  /// A step as it is.
  public StepSubject(Trace trace, Architecture architecture, List<String> symbols, int sequence) {
    this(trace, architecture, symbols, sequence, List.of(), null);
  }

  /// The very same for one more thread.
  public StepSubject apart() {
    return new StepSubject(trace.apart(), architecture, symbols, sequence, edits,
        before == null ? null : before.apart());
  }

  /// T.
  public int timesteps() {
    return trace.execution().memory().timesteps();
  }

  /// How a symbol is written; a number where the alphabet has none.
  public String symbol(int index) {
    return index >= 0 && index < symbols.size() ? symbols.get(index) : String.valueOf(index + 1);
  }

  /// The index of the symbol that enters at a timestep, among those that are read there; −1 where the numbers
  /// that enter are no symbol.
  public int input(int time) {
    Memory memory = trace.execution().memory();
    String name = architecture.symbols(time);
    return trace.graph().find(name)
        .map(ids -> memory.ids(ids)[memory.position(ids, time) + sequence])
        .or(() -> trace.graph().find(Graph.vectors(name)).filter(_ -> !symbols.isEmpty())
            .map(vectors -> oneHot(memory, vectors, time)))
        .orElse(-1);
  }

  /// How the symbol that enters at a timestep is written; empty where the numbers that enter are no symbol.
  public String inputSymbol(int time) {
    int index = input(time);
    return index < 0 ? "" : symbol(architecture.firstSymbol(time) + index);
  }

  private int oneHot(Memory memory, Variable input, int time) {
    int found = -1;
    for (int index = 0; index < input.width(); index++) {
      double number = memory.value(new Element(input, Quantity.VALUE, time, sequence, index));
      boolean one = number == 1 && found < 0;
      if (!one && number != 0) {
        return -1;
      }
      found = one ? index : found;
    }
    return found;
  }
}
