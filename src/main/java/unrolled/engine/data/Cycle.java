package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// ABCABC…: at every timestep the symbol that follows, from a place in the cycle that is drawn.
///
/// It needs no memory: the symbol just read says which comes next.
public record Cycle() implements SymbolTask {
  private static final List<String> ALPHABET = List.of("A", "B", "C");

  @Override
  public String id() {
    return "cycle";
  }

  @Override
  public List<String> alphabet() {
    return ALPHABET;
  }

  @Override
  public Readout readout() {
    return Readout.EVERY;
  }

  @Override
  public int shortest() {
    return 2;
  }

  @Override
  public int longest() {
    return MOST_TIMESTEPS;
  }

  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.of(Baseline.withoutMemory(0));
  }

  @Override
  public void draw(Draws random, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    int size = into.size();
    int symbols = ALPHABET.size();
    for (int row = 0; row < size; row++) {
      int start = random.nextInt(symbols);
      for (int time = 0; time < into.timesteps(); time++) {
        x[time * size + row] = (start + time) % symbols;
        y[time * size + row] = (start + time + 1) % symbols;
      }
    }
  }
}
