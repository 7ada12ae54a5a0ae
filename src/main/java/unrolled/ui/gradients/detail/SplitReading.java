package unrolled.ui.gradients.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.chart.BarStill;
import unrolled.engine.gradient.LossSplit;
import unrolled.engine.run.Moment;
import unrolled.engine.trace.GradientByTime;
import unrolled.engine.trace.TimeGroup;
import unrolled.ui.bytime.ByTimeBar;
import unrolled.ui.text.Strings;

/// ∂L/∂h_k of one training step, for every k, split by the timestep of the loss.
///
/// @param moment the training step
/// @param layer counted from 0
/// @param sequences how many sequences were analysed: the batch, or the first alone
/// @param firstLoss the first timestep with a loss, counted from 0
/// @param norms ‖∂L/∂h_k‖ by k
/// @param shares of each k the shares by the loss, which add up to its norm
record SplitReading(Moment moment, int layer, int sequences, int firstLoss, double[] norms,
    double[][] shares) {
  /// Pieces of a bar that can still be told apart.
  static final int MOST_PIECES = 8;

  /// The numbers of a split.
  static SplitReading of(Moment moment, int layer, int sequences, LossSplit split) {
    int timesteps = split.timesteps();
    double[] norms = new double[timesteps];
    double[][] shares = new double[timesteps][];
    for (int k = 0; k < timesteps; k++) {
      norms[k] = split.norm(k);
      shares[k] = split.shares(k);
    }
    return new SplitReading(moment, layer, sequences, split.firstLoss(), norms, shares);
  }

  /// All shares as bars that leave the window: one for each k, piled up from the losses at k and after.
  BarStill bars(Strings strings) {
    List<BarStill.Piece> pieces = new ArrayList<>();
    for (int loss = firstLoss; loss < timesteps(); loss++) {
      int from = loss;
      double[] numbers = new double[timesteps()];
      Arrays.setAll(numbers, k -> k <= from ? shares[k][from] : Double.NaN);
      pieces.add(new BarStill.Piece(strings.get("export.bars.loss", loss + 1),
          _ -> ByTimeBar.colour(new TimeGroup(from, from, 0, 0), timesteps()), numbers));
    }
    return new BarStill(strings.get("export.bars.split"), strings.get("export.bars.timestep"),
        strings.get("export.bars.norm"),
        IntStream.rangeClosed(1, timesteps()).mapToObj(String::valueOf).toList(), pieces, false);
  }

  /// T.
  int timesteps() {
    return norms.length;
  }

  /// Whether there is a loss before the last timestep.
  boolean isSplit() {
    return firstLoss < timesteps() - 1;
  }

  /// The shares of a timestep, small neighbours taken together, in order of the losses; they add up to its norm.
  List<TimeGroup> groups(int k) {
    return GradientByTime.grouped(shares[k], MOST_PIECES).stream().filter(group -> group.part() != 0)
        .toList();
  }

  /// The largest norm, and what the pieces against a gradient reach below zero; infinite where one is.
  double reach() {
    double most = 0;
    for (int k = 0; k < norms.length; k++) {
      double up = 0;
      for (double share : shares[k]) {
        up += Math.max(0, share);
      }
      most = Double.isFinite(up) && Double.isFinite(norms[k]) ? Math.max(most, up) : Double.POSITIVE_INFINITY;
    }
    return most;
  }

  /// How far below zero the pieces that pull against their gradient reach, at most, ≥ 0.
  double depth() {
    double most = 0;
    for (double[] each : shares) {
      double down = 0;
      for (double share : each) {
        down += Math.max(0, -share);
      }
      most = Math.max(most, down);
    }
    return most;
  }
}
