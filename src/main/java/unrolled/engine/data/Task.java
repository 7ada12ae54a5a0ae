package unrolled.engine.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import unrolled.engine.network.Readout;

/// What a network is trained on: sequences of symbols, drawn anew for every step, and what is wanted of them.
public sealed interface Task permits Pair, Cycle, RememberFirst, OwnText {
  /// Largest T of any task.
  int MOST_TIMESTEPS = 100;

  /// Its name in files and on the command line.
  String id();

  /// The symbols, by index.
  List<String> alphabet();

  /// Whether something is wanted at every timestep or after the last.
  Readout readout();

  /// Smallest T.
  int shortest();

  /// Largest T; where it equals [#shortest()] the length cannot be chosen.
  int longest();

  /// The mean loss of the best answer without memory, which sees x_t and nothing before it; empty where that
  /// depends on a text.
  OptionalDouble lossWithoutMemory();

  /// Writes sequences and what is wanted into a batch of this task; allocates nothing.
  ///
  /// @param into a batch that [#blank(int, int)] made
  void draw(RandomGenerator random, Batch into);

  /// T for a length that a person asked for.
  default int timesteps(int length) {
    return Math.clamp(length, shortest(), longest());
  }

  /// Arrays for a batch, not yet drawn.
  ///
  /// @param length T as asked for
  /// @param size B
  default Batch blank(int length, int size) {
    int timesteps = timesteps(length);
    int targets = readout() == Readout.LAST ? size : timesteps * size;
    return new Batch(timesteps, size, Map.of("x_ids", new int[timesteps * size], "y", new int[targets]),
        Map.of());
  }

  /// A batch of its own.
  default Batch next(RandomGenerator random, int length, int size) {
    Batch batch = blank(length, size);
    draw(random, batch);
    return batch;
  }
}
