package unrolled.engine.trace;

import java.util.List;
import unrolled.engine.data.Batch;
import unrolled.engine.formula.Element;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// One training step, computed once and then frozen: time travel in it is a change of an integer.
///
/// Nothing is stored besides what training itself computes; what is known at a cursor follows from comparing places in
/// the story, and contributions and running totals are the training's own operations called on fewer timesteps. So one
/// thread reads it; for another it is set [#apart()].
public final class Trace {
  /// The most numbers a trace of a whole batch keeps: 400 MB.
  public static final long MOST_NUMBERS = 50_000_000;

  private final Execution execution;
  private final Story story;
  private final GradientTotals totals;

  /// A trace over an execution that has been run forward, and backward and update where there is a loss.
  ///
  /// @param execution frozen from now on: nothing may run it again
  public Trace(Execution execution) {
    this(execution, new StoryWriter(execution).write());
  }

  private Trace(Execution execution, Story story) {
    this.execution = execution;
    this.story = story;
    totals = new GradientTotals(execution, story);
  }

  /// Carries one training step out and keeps every number of it.
  public static Trace record(Network network, TrainingConfig config, Batch batch) {
    return record(Trainer.prepare(network, config, batch, Gemm.create(), true));
  }

  /// Carries out the training step that an execution is ready for: forward, and where there is a loss backward and
  /// update.
  public static Trace record(Execution execution) {
    execution.forward();
    if (execution.graph().lossOp().isPresent()) {
      execution.backward();
      execution.update();
    }
    return new Trace(execution);
  }

  /// The same; where it would keep more numbers than wanted, of the first sequence of the batch alone, with the batch's
  /// N in the mean of the loss and without an update, which belongs to the whole batch.
  public static Trace recordWithin(Execution execution, long most) {
    return record(
        execution.memory().numbers() <= most ? execution : execution.slice(0, Gemm.create()));
  }

  /// The step of one sequence of the batch alone, with the batch's N in the mean of the loss: its gradients are this
  /// sequence's share of the batch's. There is no update, which belongs to the whole batch.
  public Trace sequence(int index) {
    return record(execution.slice(index, Gemm.create()));
  }

  /// The very same for one more thread: what is known of a gradient is computed when it is asked for.
  public Trace apart() {
    return new Trace(execution.apart(Gemm.create()), story);
  }

  /// The equations.
  public Graph graph() {
    return execution.graph();
  }

  /// The frozen numbers.
  public Execution execution() {
    return execution;
  }

  /// The order of the steps, and when each operation comes.
  public Story story() {
    return story;
  }

  /// All steps in order.
  public List<TraceStep> steps() {
    return story.steps();
  }

  /// The pieces of the scrub bar in order.
  public List<Segment> segments() {
    return story.segments();
  }

  /// How many steps there are; also the position of a cursor behind the last.
  public int size() {
    return story.steps().size();
  }

  /// What is known at a cursor.
  public TraceView at(Cursor cursor) {
    return new TraceView(this, story, totals, cursor);
  }

  /// The first position of a cursor at which a number is known and will not change any more; behind the last step for
  /// what is never told.
  public int settled(Element element) {
    int from = 0;
    int to = size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (at(new Cursor(middle, element.sequence())).isSettled(element)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /// The gradient of a parameter, split by timestep.
  ///
  /// @throws IllegalArgumentException for what timesteps do not share
  public GradientByTime byTime(Variable parameter) {
    return new GradientByTime(execution, totals, parameter);
  }

  /// The cursor one move further, at the end of the next piece of this granularity.
  public Cursor next(Cursor cursor, Granularity granularity) {
    int position = cursor.position();
    if (position >= size()) {
      return cursor;
    }
    int here = group(position, granularity);
    int next = position + 1;
    while (next < size() && group(next, granularity) == here) {
      next++;
    }
    return new Cursor(granularity == Granularity.OP ? position + 1 : next, cursor.sequence());
  }

  /// The cursor one move back, at the beginning of the piece before it.
  public Cursor previous(Cursor cursor, Granularity granularity) {
    int position = cursor.position();
    if (position <= 0) {
      return cursor;
    }
    int here = group(position - 1, granularity);
    int previous = position - 1;
    while (granularity != Granularity.OP && previous > 0 && group(previous - 1, granularity) == here) {
      previous--;
    }
    return new Cursor(previous, cursor.sequence());
  }

  private int group(int index, Granularity granularity) {
    TraceStep step = steps().get(index);
    return switch (granularity) {
      case OP -> index;
      case CELL -> step.cell();
      case TIMESTEP -> step.segment();
      case PHASE -> step.phase().ordinal();
    };
  }
}
