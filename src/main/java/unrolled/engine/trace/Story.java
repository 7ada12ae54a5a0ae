package unrolled.engine.trace;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Op;

/// The order of the steps, and for any operation where in that order it happens.
public final class Story {
  /// The place of what is never told.
  public static final int NEVER = Integer.MAX_VALUE;

  private static final int MAX_PARTS = 8;

  private final List<TraceStep> steps;
  private final List<Segment> segments;
  private final IdentityHashMap<Op, int[][]> forward = new IdentityHashMap<>();
  private final IdentityHashMap<Op, int[][]> backward = new IdentityHashMap<>();
  private final IdentityHashMap<Op, Integer> updates = new IdentityHashMap<>();
  private final int firstBackward;

  Story(List<TraceStep> steps, List<Segment> segments, int timesteps) {
    this.steps = List.copyOf(steps);
    this.segments = List.copyOf(segments);
    firstBackward = steps.stream().filter(step -> step.phase() == Phase.BACKWARD).mapToInt(TraceStep::index)
        .findFirst().orElse(NEVER);
    for (TraceStep step : steps) {
      if (step.phase() == Phase.UPDATE) {
        updates.put(step.op(), step.index());
      } else {
        put(step.phase() == Phase.BACKWARD ? backward : forward, step, timesteps);
      }
    }
  }

  private static void put(IdentityHashMap<Op, int[][]> places, TraceStep step, int timesteps) {
    int[][] byPart = places.computeIfAbsent(step.op(), _ -> unknown(timesteps));
    byPart[step.part()][Math.max(0, step.time())] = step.index();
  }

  private static int[][] unknown(int timesteps) {
    int[][] places = new int[MAX_PARTS][timesteps];
    for (int[] row : places) {
      Arrays.fill(row, NEVER);
    }
    return places;
  }

  /// All steps in order.
  public List<TraceStep> steps() {
    return steps;
  }

  /// The pieces of the scrub bar in order.
  public List<Segment> segments() {
    return segments;
  }

  /// When a result of an operation is computed at a timestep; one that is not told on its own comes with the last.
  public int computed(Differentiable op, int result, int time) {
    int place = at(forward, op, result, time);
    return place == NEVER ? at(forward, op, op.results().size() - 1, 0) : place;
  }

  /// When an operation hands a gradient to one of its operands.
  public int differentiated(Op op, int operand, int time) {
    return at(backward, op, operand, time);
  }

  /// The first step of the backward pass, [#NEVER] where there is none.
  public int firstBackward() {
    return firstBackward;
  }

  /// When an update is applied.
  int updated(Op op) {
    return updates.getOrDefault(op, NEVER);
  }

  private static int at(IdentityHashMap<Op, int[][]> places, Op op, int part, int time) {
    int[][] found = places.get(op);
    return found == null ? NEVER : found[part][Math.max(0, time)];
  }
}
