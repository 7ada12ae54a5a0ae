package unrolled.engine.gradient;

import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;

/// The slopes f′(a) of an activation in some rows of a timestep.
final class Slopes {
  private Slopes() {}

  /// The slopes of all units of some sequences that follow each other.
  static double[] of(Memory memory, Activate op, int time, int first, int sequences) {
    Variable input = op.operand().variable();
    Variable output = op.result();
    int width = output.width();
    double[] slopes = new double[sequences * width];
    int in = memory.position(input, time) + first * width;
    int out = memory.position(output, time) + first * width;
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = op.function().slope(memory.values(input)[in + i], memory.values(output)[out + i]);
    }
    return slopes;
  }
}
