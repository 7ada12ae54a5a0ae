package unrolled.engine.program;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import unrolled.engine.data.Batch;
import unrolled.engine.math.Seeded;

/// The rows of a program in small batches, shuffled anew in every epoch, as PyTorch's `DataLoader` does it; the last
/// batch of an epoch has what is left.
///
/// The batch of a step is a function of the seed and the number of the step alone, so any can be made again.
///
/// @param rows what is read and what is to be predicted
/// @param size B of all batches but the last of an epoch
/// @param seed of the order
public record EpochBatches(List<Row> rows, int size, long seed) {
  /// @throws IllegalArgumentException when there is no row, or a batch has none
  public EpochBatches {
    rows = List.copyOf(rows);
    if (rows.isEmpty() || size < 1) {
      throw new IllegalArgumentException("A batch has at least one row.");
    }
  }

  /// How many batches an epoch has.
  public int perEpoch() {
    return (rows.size() + size - 1) / size;
  }

  /// The epoch of a step, both counted from 1.
  public long epoch(long step) {
    return (step - 1) / perEpoch() + 1;
  }

  /// The order of the rows in an epoch (Fisher & Yates).
  ///
  /// @param epoch counted from 1
  public int[] order(long epoch) {
    int[] order = new int[rows.size()];
    Seeded.shuffle(Seeded.of(seed, epoch), order);
    return order;
  }

  /// The batch of a step.
  ///
  /// @param step counted from 1
  public Batch batch(long step) {
    int[] order = order(epoch(step));
    int from = (int) ((step - 1) % perEpoch()) * size;
    int[] chosen = Arrays.copyOfRange(order, from, Math.min(from + size, order.length));
    return batch(Arrays.stream(chosen).mapToObj(rows::get).toList());
  }

  /// All rows as one batch.
  public Batch all() {
    return batch(rows);
  }

  private static Batch batch(List<Row> rows) {
    int timesteps = rows.getFirst().input().size();
    int count = rows.size();
    int[] ids = new int[timesteps * count];
    int[] targets = new int[count];
    for (int row = 0; row < count; row++) {
      for (int time = 0; time < timesteps; time++) {
        ids[time * count + row] = rows.get(row).input().get(time);
      }
      targets[row] = rows.get(row).target();
    }
    return new Batch(timesteps, count, Map.of("x_ids", ids, "y", targets), Map.of());
  }
}
