package unrolled.engine.gradient;

import java.util.Arrays;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Memory;

/// How steep the activation of a plain cell is at each timestep, over all units and sequences.
///
/// @param typical √(mean of f′(a_t)²) by t, which the rule of thumb multiplies by
/// @param steepest max|f′(a_t)| by t, which the bound multiplies by
public record HopSlopes(double[] typical, double[] steepest) {
  static HopSlopes of(Memory memory, Activate activation) {
    double[] typical = new double[memory.timesteps()];
    double[] steepest = new double[memory.timesteps()];
    for (int time = 0; time < typical.length; time++) {
      double[] slopes = Slopes.of(memory, activation, time, 0, memory.batch());
      typical[time] = OneHop.rootMeanSquare(slopes);
      steepest[time] = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
    }
    return new HopSlopes(typical, steepest);
  }
}
