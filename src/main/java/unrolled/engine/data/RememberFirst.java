package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// Remember the first symbol: after T timesteps the network is asked which symbol came first, A or B.
///
/// @param distracted whether A and B at random come in between, rather than blanks
public record RememberFirst(boolean distracted) implements SymbolTask {
  private static final int ASKED = 2;
  private static final int BLANK = 2;
  private static final List<String> LETTERS = List.of("A", "B");
  private static final List<String> WITH_BLANK = List.of("A", "B", "·");

  @Override
  public String id() {
    return distracted ? "remember-distracted" : "remember-blank";
  }

  @Override
  public List<String> alphabet() {
    return distracted ? LETTERS : WITH_BLANK;
  }

  @Override
  public Readout readout() {
    return Readout.LAST;
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
    return Optional.of(Baseline.withoutMemory(Math.log(ASKED)));
  }

  @Override
  public void draw(Draws random, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      y[row] = random.nextInt(ASKED);
      x[row] = y[row];
      for (int time = 1; time < into.timesteps(); time++) {
        x[time * size + row] = distracted ? random.nextInt(ASKED) : BLANK;
      }
    }
  }
}
