package unrolled.engine.data;

import java.util.List;
import java.util.Map;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;

/// A task of real numbers: one number is predicted, and judged by its squared error.
public sealed interface NumberTask extends Task permits Adding, Forecast {
  @Override
  default List<String> alphabet() {
    return List.of();
  }

  /// I, how many numbers are read at a timestep.
  int width();

  @Override
  default Input input() {
    return new Input.Real(width());
  }

  @Override
  default int outputs() {
    return 1;
  }

  @Override
  default LossKind loss() {
    return LossKind.SQUARED_ERROR;
  }

  /// The answer whose mean loss is that of [#baseline(int)].
  ///
  /// @param batch a batch that was drawn
  /// @param row of what is wanted: t·B + sequence, or the sequence where something is wanted after the last only
  double naive(Batch batch, int row);

  /// A number that hardly any number read or wanted is below.
  ///
  /// @param length T as asked for
  double low(int length);

  /// A number that hardly any number read or wanted is above.
  ///
  /// @param length T as asked for
  double high(int length);

  @Override
  default Batch blank(int length, int size) {
    int timesteps = timesteps(length);
    return new Batch(timesteps, size, Map.of(),
        Map.of("x", new double[timesteps * size * width()], "y", new double[rows(length, size)]));
  }
}
