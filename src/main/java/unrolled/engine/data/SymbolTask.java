package unrolled.engine.data;

import java.util.Map;
import java.util.Optional;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;

/// A task of symbols: read as one-hot vectors unless a plan embeds them, predicted by softmax and cross-entropy over
/// the same alphabet.
public sealed interface SymbolTask extends Task
    permits Pair, Cycle, RememberFirst, CopyMemory, Brackets, OneSequence, OwnText, TokenText, TokenRows,
    RomanNumerals {
  /// The share of wanted symbols that have to get the largest probability.
  double SOLVED = 0.99;

  @Override
  default Input input() {
    return new Input.OneHot(alphabet().size());
  }

  @Override
  default int outputs() {
    return alphabet().size();
  }

  @Override
  default LossKind loss() {
    return LossKind.CROSS_ENTROPY;
  }

  /// 99 of a hundred wanted symbols.
  @Override
  default Optional<Goal> goal(int length) {
    return Optional.of(new Goal.Accuracy(SOLVED));
  }

  @Override
  default Batch blank(int length, int size) {
    int timesteps = timesteps(length);
    return new Batch(timesteps, size,
        Map.of("x_ids", new int[timesteps * size], "y", new int[rows(length, size)]), Map.of());
  }
}
