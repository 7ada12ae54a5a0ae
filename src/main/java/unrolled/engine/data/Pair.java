package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// AB → C and CB → A: both end in B, so only what was read before it tells them apart.
public record Pair() implements SymbolTask {
  private static final List<String> ALPHABET = List.of("A", "B", "C");
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int TIMESTEPS = 2;

  @Override
  public String id() {
    return "pair";
  }

  @Override
  public List<String> alphabet() {
    return ALPHABET;
  }

  @Override
  public Readout readout() {
    return Readout.LAST;
  }

  @Override
  public int shortest() {
    return TIMESTEPS;
  }

  @Override
  public int longest() {
    return TIMESTEPS;
  }

  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.of(Baseline.withoutMemory(Math.log(2)));
  }

  /// Both sequences in turn; one that is left over is drawn.
  @Override
  public void draw(Draws random, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      boolean leftOver = row == size - 1 && size % 2 == 1;
      boolean first = leftOver ? random.nextInt(2) == 0 : row % 2 == 0;
      x[row] = first ? A : C;
      x[size + row] = B;
      y[row] = first ? C : A;
    }
  }
}
