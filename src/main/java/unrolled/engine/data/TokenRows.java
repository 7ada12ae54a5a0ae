package unrolled.engine.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.engine.math.Seeded;
import unrolled.engine.network.Readout;

/// Fixed sequences of T symbols with one wanted after the last, taken in epochs: every epoch all of them once, in an
/// order that is drawn for it. The last batch of an epoch may have fewer, as PyTorch's `DataLoader` leaves it: it is
/// filled up with sequences of which nothing is wanted, so loss and gradients are the means over those that are left.
///
/// @param rows R sequences of T symbols, one after the other
/// @param targets what is wanted after each, as an index into the vocabulary
public record TokenRows(Tokens rows, List<Integer> targets) implements SymbolTask {
  private static final String ORDER = "order";
  private static final int NOTHING = -1;

  /// @param targets copied
  /// @throws IllegalArgumentException when sequences and targets do not fit each other
  public TokenRows {
    targets = List.copyOf(targets);
    int count = targets.size();
    boolean whole = count > 0 && rows.size() > 0 && rows.size() % count == 0;
    if (!whole || rows.size() / count > MOST_TIMESTEPS) {
      throw new IllegalArgumentException(
          rows.size() + " symbols are not " + count + " sequences of 1 to " + MOST_TIMESTEPS + ".");
    }
    if (targets.stream().anyMatch(id -> id < 0 || id >= rows.vocabulary().size())) {
      throw new IllegalArgumentException("Every target is a symbol of the vocabulary.");
    }
  }

  @Override
  public String id() {
    return "rows";
  }

  @Override
  public List<String> alphabet() {
    return rows.vocabulary();
  }

  @Override
  public Readout readout() {
    return Readout.LAST;
  }

  @Override
  public int shortest() {
    return rows.size() / targets.size();
  }

  @Override
  public int longest() {
    return shortest();
  }

  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.empty();
  }

  @Override
  public long epoch(int length, int size) {
    return Math.ceilDiv(targets.size(), size);
  }

  /// With room for the order of an epoch.
  @Override
  public Batch blank(int length, int size) {
    Batch batch = SymbolTask.super.blank(length, size);
    Map<String, int[]> symbols = new HashMap<>(batch.symbols());
    symbols.put(ORDER, new int[targets.size()]);
    return new Batch(batch.timesteps(), size, Map.copyOf(symbols), batch.numbers());
  }

  @Override
  public void draw(Draws random, Batch into) {
    long batches = epoch(into.timesteps(), into.size());
    int[] order = into.ids(ORDER);
    random.beginEpoch(Math.floorDiv(random.step() - 1, batches));
    Seeded.shuffle(random, order);
    int first = (int) Math.floorMod(random.step() - 1, batches) * into.size();
    for (int row = 0; row < into.size(); row++) {
      int place = first + row;
      copy(place < order.length ? order[place] : NOTHING, row, into);
    }
  }

  private void copy(int from, int row, Batch into) {
    int[] x = into.ids("x_ids");
    for (int time = 0; time < into.timesteps(); time++) {
      x[time * into.size() + row] = from < 0 ? 0 : rows.at(from * into.timesteps() + time);
    }
    into.ids("y")[row] = from < 0 ? NOTHING : targets.get(from);
  }
}
