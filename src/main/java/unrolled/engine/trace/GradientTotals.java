package unrolled.engine.trace;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.formula.Element;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Rows;
import unrolled.engine.graph.Sink;
import unrolled.engine.graph.Use;
import unrolled.engine.graph.Variable;

/// Gradients as far as they are known: training's own backward calls, on the timesteps the cursor has passed.
final class GradientTotals {
  private final Execution execution;
  private final Memory memory;
  private final Story story;
  private final List<List<Use>> uses;

  GradientTotals(Execution execution, Story story) {
    this.execution = execution;
    this.story = story;
    memory = execution.memory();
    uses = execution.graph().variables().stream().map(execution.graph()::uses).toList();
  }

  List<Use> uses(Variable variable) {
    return uses.get(variable.id());
  }

  /// The timesteps at which a use adds to the block of a variable at a time, in the order in which it adds them.
  IntStream times(Use use, int time) {
    Variable variable = use.target().variable();
    Rows rows = memory.rows(use.op());
    IntStream all = IntStream.range(rows.from(), rows.to());
    return variable.domain() == Domain.ONCE
        ? all
        : all.filter(t -> variable.domain() == Domain.LAST || use.target().timeAt(t) == time);
  }

  /// How many numbers the block of a variable at a timestep has: all rows of the batch, or the whole parameter.
  int blockSize(Variable variable) {
    return variable.domain() == Domain.ONCE ? variable.shape().size() : memory.batch() * variable.width();
  }

  /// Where that block begins in the variable's buffer.
  int base(Variable variable, int time) {
    return variable.domain() == Domain.ONCE ? 0 : memory.position(variable, time);
  }

  /// The gradient of the block of a variable at a timestep, from what a cursor has passed.
  double[] total(Variable variable, int time, int position) {
    double[] total = new double[blockSize(variable)];
    Sink sink = new Sink(total, base(variable, time));
    for (Use use : uses(variable)) {
      int operand = use.operand();
      int[] known =
          times(use, time).filter(t -> story.differentiated(use.op(), operand, t) < position).toArray();
      if (known.length > 0) {
        use.op().backward(memory, new Rows(known[0], known[known.length - 1] + 1), operand, sink);
      }
    }
    return total;
  }

  /// What one use adds at one timestep to one number.
  double contribution(Use use, int time, Element element) {
    int base = base(element.variable(), element.time());
    return contribution(use, time, element.time())[memory.position(element) - base];
  }

  /// What one use adds at one timestep to the block of its variable at a time.
  double[] contribution(Use use, int time, int target) {
    Variable variable = use.target().variable();
    double[] scratch = new double[blockSize(variable)];
    use.op().backward(memory, new Rows(time, time + 1), use.operand(),
        new Sink(scratch, base(variable, target)));
    return scratch;
  }

  /// Whether truncated BPTT leaves this contribution out.
  boolean isCut(Use use, int time) {
    return execution.isCut(use, time);
  }
}
