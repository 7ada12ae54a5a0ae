package unrolled.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.graph.Block;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Op;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Rows;
import unrolled.engine.graph.Update;
import unrolled.engine.graph.Use;
import unrolled.engine.graph.Variable;

/// Orders the steps of one training step.
///
/// Forward: timesteps outer, layers inner; readout and loss after the last timestep. Backward: the mirror image, one
/// step for each operation, operand and timestep. Then clipping, then one step for each parameter.
final class StoryWriter {
  private final Execution execution;
  private final int timesteps;
  private final List<TraceStep> steps = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private int cell = -1;

  StoryWriter(Execution execution) {
    this.execution = execution;
    timesteps = execution.memory().timesteps();
  }

  Story write() {
    List<List<Block>> groups = groups();
    groups.forEach(this::forward);
    if (execution.graph().lossOp().isPresent()) {
      groups.reversed().forEach(this::backward);
      updates();
    }
    return new Story(steps, segments, timesteps);
  }

  /// The blocks that are told together, timestep by timestep: a decoder's cells and readout, since what is read next
  /// may be what was just answered; everything else on its own.
  private List<List<Block>> groups() {
    List<List<Block>> groups = new ArrayList<>();
    for (Block block : execution.graph().blocks()) {
      Block before = groups.isEmpty() ? block : groups.getLast().getLast();
      boolean decodes = block.part() == Block.Part.READOUT && block.span().from() > 0;
      if (decodes && before.part() == Block.Part.CELLS) {
        groups.getLast().add(block);
      } else {
        groups.add(new ArrayList<>(List.of(block)));
      }
    }
    return groups;
  }

  private int[] times(Block block, boolean mirrored) {
    if (block.cells().getFirst().getFirst().result().domain() == Domain.LAST) {
      return new int[] {timesteps - 1};
    }
    boolean ascending = (block.direction() == Direction.FORWARD) != mirrored;
    Rows rows = block.span().within(timesteps);
    return IntStream.range(0, rows.count()).map(i -> ascending ? rows.from() + i : rows.to() - 1 - i)
        .toArray();
  }

  private static Phase phase(Block block) {
    return switch (block.part()) {
      case CELLS -> Phase.FORWARD;
      case READOUT -> Phase.OUTPUT;
      case LOSS -> Phase.LOSS;
    };
  }

  private void forward(List<Block> group) {
    for (int time : times(group.getFirst(), false)) {
      for (Block block : group) {
        begin(phase(block), block, time);
        for (List<Differentiable> ops : block.cells()) {
          cell++;
          ops.forEach(op -> compute(phase(block), op, time));
        }
      }
    }
    for (Differentiable op : group.getFirst().cells().getFirst()) {
      if (op instanceof LossOp) {
        step(Phase.LOSS, op, op.results().size() - 1, -1);
      }
    }
    end();
  }

  private void compute(Phase phase, Differentiable op, int time) {
    for (int result = 0; result < op.results().size(); result++) {
      if (!isToldWithTheLoss(op, op.results().get(result))) {
        step(phase, op, result, time);
      }
    }
  }

  /// The loss itself comes after all timesteps, and where there is one row only, so does the loss of that row.
  private boolean isToldWithTheLoss(Differentiable op, Variable result) {
    boolean single = result.role() == Role.ROW_LOSS && execution.memory().size(result) == 1;
    return op instanceof LossOp && (result.role() == Role.LOSS || single);
  }

  private void backward(List<Block> group) {
    for (int time : times(group.getFirst(), true)) {
      for (Block block : group.reversed()) {
        begin(Phase.BACKWARD, block, time);
        for (List<Differentiable> ops : block.cells().reversed()) {
          cell++;
          ops.reversed().forEach(op -> differentiate(op, time));
        }
      }
    }
    end();
  }

  private void differentiate(Differentiable op, int time) {
    for (int operand = 0; operand < op.operands().size(); operand++) {
      Use use = new Use(op, operand);
      if (use.target().variable().hasGradient() && !execution.isCut(use, time)) {
        step(Phase.BACKWARD, op, operand, time);
      }
    }
  }

  private void updates() {
    boolean clipping = false;
    for (Update update : execution.updateOps()) {
      if (steps.getLast().phase() != Phase.UPDATE || clipping != update instanceof Clipping) {
        clipping = update instanceof Clipping;
        end();
        segments.add(
            new Segment(Phase.UPDATE, Block.Part.LOSS, Direction.FORWARD, -1, steps.size(), steps.size()));
        cell++;
      }
      step(Phase.UPDATE, update, 0, -1);
    }
    end();
  }

  private void begin(Phase phase, Block block, int time) {
    end();
    boolean lossWithOutput = phase == Phase.BACKWARD && !segments.isEmpty()
        && segments.getLast().phase() == Phase.BACKWARD
        && segments.getLast().part() == Block.Part.LOSS
        && block.part() == Block.Part.READOUT
        && segments.getLast().time() == time;
    if (lossWithOutput) {
      Segment last = segments.removeLast();
      segments.add(new Segment(phase, block.part(), block.direction(), time, last.from(), last.to()));
    } else {
      segments.add(new Segment(phase, block.part(), block.direction(), time, steps.size(), steps.size()));
    }
  }

  private void end() {
    if (!segments.isEmpty()) {
      Segment last = segments.getLast();
      segments.set(segments.size() - 1, new Segment(last.phase(), last.part(), last.direction(), last.time(),
          last.from(), steps.size()));
    }
  }

  private void step(Phase phase, Op op, int part, int time) {
    steps.add(new TraceStep(steps.size(), phase, op, part, time, segments.size() - 1, cell));
  }
}
