package unrolled.ui.gradients.detail;

import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.HopCurves;
import unrolled.engine.gradient.MemoryMeter;
import unrolled.engine.run.Moment;

/// How far forward memory reaches in one training step's network, and how far back its gradient.
///
/// @param moment the training step
/// @param sequences how many sequences the gradient is of: the batch, or the first alone
/// @param meter null where the input is not symbols
/// @param curves the gradient over all hops
record MeterReading(Moment moment, int sequences, @Nullable MemoryMeter meter, HopCurves curves) {
  /// A gradient this many decades below the last still counts as arriving.
  static final double DECADES = 3;

  /// T.
  int timesteps() {
    return curves.measured().length;
  }

  /// Up to which timestep, counted from 1, the first symbol can be read without a gap, at least half way from chance to
  /// certainty; 0 where it can at none.
  int memory() {
    MemoryMeter read = meter;
    if (read == null) {
      return 0;
    }
    double enough = (1 + read.chance()) / 2;
    int time = 0;
    while (time < timesteps() && read.accuracy()[time] >= enough) {
      time++;
    }
    return time;
  }

  /// Back to which timestep, counted from 1, the gradient reaches.
  int gradient() {
    return timesteps() - HopCurves.reach(curves.measured(), DECADES);
  }
}
