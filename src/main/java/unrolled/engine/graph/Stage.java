package unrolled.engine.graph;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is executed at once: a time loop over operations that feed each other through t − 1, or one operation over all
/// timesteps.
///
/// In a loop's backward pass only what is computed inside the loop is differentiated step by step; parameters,
/// projections and lower layers get theirs once after it, over all rows.
final class Stage {
  private final boolean recurrent;
  private final Direction direction;
  private final Differentiable[] ops;
  private final Span[] spans;
  private final List<Use> inside;
  private final List<Use> outside;
  private final Use[] stepwise;
  private final Span[] stepwiseSpans;
  private final Use[] atOnce;

  Stage(List<Differentiable> ops, boolean recurrent, Direction direction, Graph graph) {
    this.recurrent = recurrent;
    this.direction = direction;
    this.ops = ops.toArray(Differentiable[]::new);
    spans = ops.stream().map(graph::span).toArray(Span[]::new);
    SharedGradients shared = graph.sharedGradients();
    Set<Variable> own = new HashSet<>();
    ops.forEach(op -> own.addAll(op.results()));
    List<Use> uses = ops.reversed().stream()
        .flatMap(op -> IntStream.range(0, op.operands().size()).mapToObj(i -> new Use(op, i)))
        .filter(use -> use.target().variable().hasGradient())
        .toList();
    inside = uses.stream().filter(use -> recurrent && own.contains(use.target().variable())).toList();
    outside = uses.stream().filter(use -> !inside.contains(use)).toList();
    stepwise = inside.stream().filter(use -> !shared.isShared(use)).toArray(Use[]::new);
    stepwiseSpans = Arrays.stream(stepwise).map(use -> graph.span(use.op())).toArray(Span[]::new);
    atOnce = outside.stream().filter(use -> !shared.isShared(use)).toArray(Use[]::new);
  }

  /// The uses whose gradient is added step by step, in the order in which a timestep adds them.
  List<Use> inside() {
    return inside;
  }

  /// The uses whose gradient is added in one call over all timesteps, in order.
  List<Use> outside() {
    return outside;
  }

  void forward(Memory memory, @Nullable Nudge nudge) {
    if (!recurrent) {
      for (Differentiable op : ops) {
        compute(op, memory, memory.rows(op), nudge);
      }
      return;
    }
    for (Differentiable op : ops) {
      op.beginLoop(memory, false);
    }
    int steps = memory.timesteps();
    for (int i = 0; i < steps; i++) {
      int time = direction == Direction.FORWARD ? i : steps - 1 - i;
      for (int op = 0; op < ops.length; op++) {
        if (spans[op].contains(time)) {
          compute(ops[op], memory, memory.rows(time), nudge);
        }
      }
    }
    for (Differentiable op : ops) {
      op.endLoop(memory);
    }
  }

  private static void compute(Differentiable op, Memory memory, Rows rows, @Nullable Nudge nudge) {
    op.forward(memory, rows);
    if (nudge != null) {
      nudge.after(op, memory, rows);
    }
  }

  /// Whether it computes a variable.
  boolean computes(Variable variable) {
    return Arrays.stream(ops).anyMatch(op -> op.results().contains(variable));
  }

  void backward(Memory memory, int window) {
    if (recurrent) {
      backwardThroughTime(memory, window);
    }
    backwardAtOnce(memory, null, true);
  }

  /// The same for a part of the loss, without the parameters.
  ///
  /// @param losses the timesteps whose losses count, null for none
  void backwardFrom(Memory memory, int window, @Nullable Rows losses) {
    if (recurrent) {
      backwardThroughTime(memory, window);
    }
    if (!(ops[0] instanceof LossOp)) {
      backwardAtOnce(memory, null, false);
    } else if (losses != null) {
      backwardAtOnce(memory, losses, false);
    }
  }

  /// @param only the timesteps that count, null for all at which an operation is carried out
  private void backwardAtOnce(Memory memory, @Nullable Rows only, boolean parameters) {
    for (Use use : atOnce) {
      if (parameters || !use.target().variable().isParameter()) {
        Rows rows = only == null ? memory.rows(use.op()) : only;
        use.op().backward(memory, rows, use.operand(), memory.sink(use.target().variable()));
      }
    }
  }

  private void backwardThroughTime(Memory memory, int window) {
    for (Differentiable op : ops) {
      op.beginLoop(memory, true);
    }
    int steps = memory.timesteps();
    for (int i = steps - 1; i >= 0; i--) {
      int time = direction == Direction.FORWARD ? i : steps - 1 - i;
      boolean edge = isEdge(i, window);
      for (int each = 0; each < stepwise.length; each++) {
        Use use = stepwise[each];
        if (stepwiseSpans[each].contains(time) && (!edge || use.target().shift() == 0)) {
          use.op().backward(memory, memory.rows(time), use.operand(), memory.sink(use.target().variable()));
        }
      }
    }
    for (Differentiable op : ops) {
      op.endLoop(memory);
    }
  }

  /// Whether truncated BPTT cuts between the step processed before and this one (window 0: never).
  static boolean isEdge(int processed, int window) {
    return window > 0 && processed > 0 && processed % window == 0;
  }
}
