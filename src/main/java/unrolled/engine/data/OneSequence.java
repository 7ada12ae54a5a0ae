package unrolled.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// One sequence and the symbol that should come after it, again and again: what is stepped through, trained until it
/// is known.
///
/// @param id of the sequence
/// @param alphabet its symbols
/// @param sequence indices into the alphabet, one a timestep
/// @param target index of the wanted symbol
public record OneSequence(String id, List<String> alphabet, List<Integer> sequence, int target)
    implements SymbolTask {
  @Override
  public Readout readout() {
    return Readout.LAST;
  }

  @Override
  public int shortest() {
    return sequence.size();
  }

  @Override
  public int longest() {
    return sequence.size();
  }

  /// Empty: who always gives the same answer is right.
  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.empty();
  }

  @Override
  public void draw(Draws random, Batch into) {
    int[] x = into.ids("x_ids");
    for (int time = 0; time < into.timesteps(); time++) {
      Arrays.fill(x, time * into.size(), (time + 1) * into.size(), sequence.get(time));
    }
    Arrays.fill(into.ids("y"), target);
  }
}
