package unrolled.engine.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Norms;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.Update;
import unrolled.engine.graph.Use;
import unrolled.engine.graph.Variable;

/// What is known at one cursor: numbers, and the arithmetic behind them.
public final class TraceView {
  private final Trace trace;
  private final Story story;
  private final GradientTotals totals;
  private final Cursor cursor;
  private final Map<Long, double[]> running = new HashMap<>();

  TraceView(Trace trace, Story story, GradientTotals totals, Cursor cursor) {
    this.trace = trace;
    this.story = story;
    this.totals = totals;
    this.cursor = cursor;
  }

  /// Where this is.
  public Cursor cursor() {
    return cursor;
  }

  /// The equations.
  public Graph graph() {
    return trace.graph();
  }

  /// The step just carried out, null before the first.
  public @Nullable TraceStep step() {
    return cursor.position() == 0 ? null : trace.steps().get(cursor.position() - 1);
  }

  /// Whether a number is known: a value computed, a gradient begun, an update applied.
  public boolean isKnown(Element element) {
    return switch (element.quantity()) {
      case VALUE -> knownAt(element) < cursor.position();
      case GRADIENT -> isBegun(element.variable(), progress(element));
      case GRADIENT_NORM -> isBegun(element.variable(), whole(element)) && whole(element).isComplete();
      case FIRST_MOMENT, SECOND_MOMENT, VALUE_NORM, ALL_VALUES_NORM -> true;
      case LAYER_GRADIENT_NORM, ALL_CHANGES_NORM ->
          new ParameterNorm(trace.execution()).members(element).stream()
              .allMatch(each -> isKnown(ParameterNorm.of(element, each)));
      case CLIPPED, NEXT_FIRST_MOMENT, NEXT_SECOND_MOMENT, NEXT_VALUE, CHANGE_NORM ->
          updateStep(element) < cursor.position();
    };
  }

  private Progress whole(Element element) {
    return progress(element.variable(), element.time());
  }

  /// Whether a number is known and will not change any more: of a gradient, whether everything has been added.
  public boolean isSettled(Element element) {
    return isKnown(element) && (element.quantity() != Quantity.GRADIENT || progress(element).isComplete());
  }

  /// A number as it stands at the cursor, NaN where it is not known; a gradient is its running total, a norm is known
  /// only when nothing is added any more.
  public double number(Element element) {
    if (!isKnown(element)) {
      return Double.NaN;
    }
    Memory memory = trace.execution().memory();
    int position = memory.position(element);
    Variable variable = element.variable();
    return switch (element.quantity()) {
      case VALUE -> memory.value(element);
      case GRADIENT -> gradient(element, position);
      case GRADIENT_NORM -> Norms.ofGradient(memory, variable, element.time());
      case LAYER_GRADIENT_NORM, VALUE_NORM, ALL_VALUES_NORM, CHANGE_NORM, ALL_CHANGES_NORM ->
          new ParameterNorm(trace.execution()).number(element);
      default -> trace.execution().updates().buffer(variable, element.quantity())[position];
    };
  }

  private double gradient(Element element, int position) {
    Variable variable = element.variable();
    if (progress(variable, element.time()).isComplete()) {
      return trace.execution().memory().gradients(variable)[position];
    }
    double[] total = running(variable, element.time());
    return total[position - totals.base(variable, element.time())];
  }

  /// All numbers of a variable at one timestep, of one sequence or of the whole parameter, as [#number(Element)] gives
  /// them one by one; empty where none is known.
  public double[] row(Variable variable, Quantity quantity, int time, int sequence) {
    Element first = new Element(variable, quantity, time, sequence, 0);
    boolean known = quantity == Quantity.GRADIENT
        ? isBegun(variable, progress(variable, time))
        : isKnown(first);
    if (!known) {
      return new double[0];
    }
    Memory memory = trace.execution().memory();
    if (variable.isSymbols()) {
      return IntStream.range(0, variable.width())
          .mapToDouble(index -> memory.value(new Element(variable, quantity, time, sequence, index)))
          .toArray();
    }
    int from = memory.position(first);
    int size = variable.isParameter() ? variable.shape().size() : variable.width();
    if (quantity == Quantity.GRADIENT && !progress(variable, time).isComplete()) {
      int base = totals.base(variable, time);
      return Arrays.copyOfRange(running(variable, time), from - base, from - base + size);
    }
    double[] all = switch (quantity) {
      case VALUE -> memory.values(variable);
      case GRADIENT -> memory.gradients(variable);
      default -> trace.execution().updates().buffer(variable, quantity);
    };
    return Arrays.copyOfRange(all, from, from + size);
  }

  /// Whether something is known of a gradient; one to which nothing contributes is 0 from the first gradient on.
  private boolean isBegun(Variable variable, Progress progress) {
    boolean none = progress.all() == 0 && variable.hasGradient();
    return progress.known() > 0 || (none && story.firstBackward() < cursor.position());
  }

  /// What a step of the backward pass adds to the gradient of the operand it hands it to: all numbers of a parameter,
  /// or those of the cursor's sequence.
  ///
  /// @throws IllegalArgumentException for a step that hands no gradient to anything
  public double[] added(TraceStep step) {
    if (step.phase() != Phase.BACKWARD || !(step.op() instanceof Differentiable op)) {
      throw new IllegalArgumentException("step " + step.index() + " adds to no gradient");
    }
    Use use = new Use(op, step.part());
    Variable variable = use.target().variable();
    double[] block = totals.contribution(use, step.time(), use.target().timeAt(step.time()));
    int from = cursor.sequence() * variable.width();
    return variable.isParameter() ? block : Arrays.copyOfRange(block, from, from + variable.width());
  }

  private double[] running(Variable variable, int time) {
    long key = ((long) variable.id() << 32) | (time + 1);
    return running.computeIfAbsent(key, _ -> totals.total(variable, time, cursor.position()));
  }

  /// How much of a gradient has been added at the cursor.
  ///
  /// @param known contributions added
  /// @param all contributions there are
  public record Progress(int known, int all) {
    /// Whether the gradient is finished.
    public boolean isComplete() {
      return known == all;
    }
  }

  /// How many of the contributions to the gradient of a variable at a timestep have been added.
  public Progress progress(Variable variable, int time) {
    return progress(variable, time, _ -> true);
  }

  /// How many of the contributions to the gradient of one number have been added: of a parameter, only those of the
  /// operations that read its row.
  public Progress progress(Element element) {
    int row = element.row();
    return progress(element.variable(), element.time(), operand -> operand.reads(row));
  }

  private Progress progress(Variable variable, int time, Predicate<Operand> counts) {
    int known = 0;
    int all = 0;
    for (Use use : totals.uses(variable)) {
      if (!counts.test(use.target())) {
        continue;
      }
      for (int t : totals.times(use, time).toArray()) {
        all += totals.isCut(use, t) ? 0 : 1;
        known += story.differentiated(use.op(), use.operand(), t) < cursor.position() ? 1 : 0;
      }
    }
    return new Progress(known, all);
  }

  /// The position before which a value is not known: −1 for what is handed in.
  private int knownAt(Element element) {
    Variable variable = element.variable();
    int time = element.time();
    boolean initial = variable.isState() && time == trace.execution().memory().initialTime(variable);
    if (initial || trace.graph().producer(variable).isEmpty()) {
      return -1;
    }
    Differentiable op = trace.graph().producer(variable, time).orElse(null);
    return op == null ? Story.NEVER : story.computed(op, op.results().indexOf(variable), time);
  }

  private int updateStep(Element element) {
    Update update = updateOf(element);
    return update == null ? Story.NEVER : story.updated(update);
  }

  /// The operation of the update that computes a number.
  @Nullable
  Update updateOf(Element element) {
    List<Update> updates = trace.execution().updateOps();
    for (Update update : updates) {
      boolean clips = update instanceof Clipping && element.quantity() == Quantity.CLIPPED;
      boolean changes = update instanceof ParameterStep step
          && element.quantity() != Quantity.CLIPPED
          && step.parameter().equals(element.variable());
      if (clips || changes) {
        return update;
      }
    }
    return null;
  }

  /// The arithmetic of a number at this cursor; of a gradient, everything that is added to it.
  ///
  /// @throws IllegalArgumentException for a number that is handed in, since nothing computes it
  public Explanation explain(Element element) {
    return new Explainer(trace, story, totals, this).explain(element);
  }
}
