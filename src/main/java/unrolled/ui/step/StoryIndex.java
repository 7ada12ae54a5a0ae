package unrolled.ui.step;

import java.util.Arrays;
import java.util.IdentityHashMap;
import unrolled.engine.graph.Op;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;

/// Where in a story each operation comes: looked up by every edge, so it is written down once for a trace.
final class StoryIndex {
  private static final int PARTS = 8;

  private final IdentityHashMap<Op, int[]> forward = new IdentityHashMap<>();
  private final IdentityHashMap<Op, int[]> backward = new IdentityHashMap<>();
  private final int timesteps;
  private int firstBackward = Integer.MAX_VALUE;

  StoryIndex(Trace trace) {
    timesteps = trace.execution().memory().timesteps();
    for (TraceStep step : trace.steps()) {
      if (step.phase() == Phase.BACKWARD) {
        firstBackward = Math.min(firstBackward, step.index());
      }
      IdentityHashMap<Op, int[]> into = step.phase() == Phase.BACKWARD ? backward : forward;
      into.computeIfAbsent(step.op(), _ -> never())[place(step.part(), step.time())] = step.index();
    }
  }

  private int[] never() {
    int[] places = new int[PARTS * timesteps];
    Arrays.fill(places, Integer.MAX_VALUE);
    return places;
  }

  private int place(int part, int time) {
    return part * timesteps + Math.max(0, time);
  }

  private int find(IdentityHashMap<Op, int[]> in, Op op, int part, int time) {
    int[] places = in.get(op);
    return places == null ? Integer.MAX_VALUE : places[place(part, time)];
  }

  /// The step that computes a result.
  int computed(Op op, int result, int time) {
    return find(forward, op, result, time);
  }

  /// The step that hands a gradient to an operand.
  int differentiated(Op op, int operand, int time) {
    return find(backward, op, operand, time);
  }

  /// The first step of the backward pass.
  int firstBackward() {
    return firstBackward;
  }
}
