package unrolled.engine.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Gemm;

/// One network at work on T timesteps and B sequences: forward, backward, update, without allocating.
///
/// It belongs to one thread at a time. Inputs, targets and parameters are written into its [Memory] before a pass.
public final class Execution {
  private final Graph graph;
  private final Stage[] stages;
  private final Memory memory;
  private final @Nullable LossOp lossOp;
  private @Nullable UpdateMemory updates;
  private Update[] steps = {};
  private int window;

  /// Buffers for a graph.
  ///
  /// @param timesteps T ≥ 1
  /// @param batch B ≥ 1
  public Execution(Graph graph, int timesteps, int batch, Gemm kernel) {
    this(new Memory(graph, timesteps, batch, kernel, Memory.Source.OWN));
  }

  private Execution(Memory memory) {
    this.memory = memory;
    graph = memory.graph();
    stages = graph.stages().toArray(Stage[]::new);
    lossOp = graph.lossOp().orElse(null);
  }

  /// An execution of other sequences with the very parameters of this one, which updates nothing; both may run at once.
  ///
  /// @param timesteps T ≥ 1
  /// @param sequences B ≥ 1
  /// @param gradients whether it goes backward too; without, it takes less memory
  public Execution sharing(int timesteps, int sequences, boolean gradients) {
    Execution other = new Execution(
        new Memory(graph, timesteps, sequences, Gemm.create(), new Memory.Source(memory, gradients)));
    other.window = window;
    return other;
  }

  /// The very numbers of this one for one more thread, which reads them while nobody computes any.
  public Execution apart(Gemm kernel) {
    Execution same = new Execution(new Memory(memory, kernel));
    same.updates = updates;
    same.steps = steps;
    same.window = window;
    return same;
  }

  /// Adds another execution's gradients of the parameters to those of this one.
  public void addGradients(Execution other) {
    List<Variable> parameters = graph.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      double[] from = other.memory.gradients(parameters.get(i));
      memory.kernel().addScaled(1, from, 0, memory.gradients(parameters.get(i)), 0, from.length);
    }
  }

  /// Chooses how parameters change; the optimizer's averages begin at 0.
  ///
  /// @param plan clipping first, if any, then one step for each parameter
  /// @param recording whether to keep parameters and gradients as they were before the update
  public void prepareUpdates(List<Update> plan, boolean recording) {
    boolean clipping = plan.stream().anyMatch(Clipping.class::isInstance);
    updates = new UpdateMemory(memory, recording, clipping);
    steps = plan.toArray(Update[]::new);
  }

  /// Truncates BPTT: gradients do not cross the edge between one window of so many timesteps and the next; 0 = never.
  public void setWindow(int timesteps) {
    window = timesteps;
  }

  /// The window of truncated BPTT, 0 for none.
  public int window() {
    return window;
  }

  /// Whether truncated BPTT stops the gradient of this operand at this timestep.
  public boolean isCut(Use use, int time) {
    boolean reverse = use.op().result().direction() == Direction.REVERSE;
    return use.target().shift() != 0 && Stage.isEdge(reverse ? memory.timesteps() - 1 - time : time, window);
  }

  /// The graph that is executed.
  public Graph graph() {
    return graph;
  }

  /// The numbers.
  public Memory memory() {
    return memory;
  }

  /// The numbers of the update.
  public UpdateMemory updates() {
    if (updates == null) {
      updates = new UpdateMemory(memory, false, false);
    }
    return updates;
  }

  /// The operations of the update, in order.
  public List<Update> updateOps() {
    return List.of(steps);
  }

  /// Counts over how many targets the mean of the loss runs; needed after the targets have changed.
  public void countTargets() {
    if (lossOp != null) {
      memory.setLossTerms(lossOp.countTerms(memory));
    }
  }

  /// Computes every value.
  ///
  /// @return the loss, NaN for a network without one
  public double forward() {
    return forward(null);
  }

  private double forward(@Nullable Nudge nudge) {
    for (Stage stage : stages) {
      stage.forward(memory, nudge);
    }
    return loss();
  }

  /// The loss of the latest forward pass, NaN for a network without one.
  public double loss() {
    return lossOp == null ? Double.NaN : memory.values(lossOp.loss())[0];
  }

  /// Computes every gradient of the loss; [#forward()] has been called.
  public void backward() {
    memory.clearGradients();
    for (int i = stages.length - 1; i >= 0; i--) {
      stages[i].backward(memory, window);
    }
  }

  /// Computes what the losses of one timestep alone send back to everything that is not a parameter, by the operations
  /// and the window of [#backward()]. Over all timesteps these gradients add up to those of the whole loss.
  ///
  /// @param time the timestep τ of the losses, counted from 0; the last where the readout is only there
  /// @throws IllegalArgumentException where there is no loss at this timestep
  public void backwardFrom(int time) {
    if (lossOp == null || !memory.rows(lossOp).contains(time)) {
      throw new IllegalArgumentException("There is no loss at timestep " + (time + 1) + ".");
    }
    memory.clearGradients();
    for (int i = stages.length - 1; i >= 0; i--) {
      stages[i].backwardFrom(memory, window, memory.rows(time));
    }
  }

  /// Computes how one number changes with everything before it that is not a parameter, by the operations of
  /// [#backward()]: gradients are then those of this number, in the place of the loss.
  ///
  /// @param element a number that the network computes: a logit, or a unit of a state or gate
  public void backwardOf(Element element) {
    memory.clearGradients();
    memory.gradients(element.variable())[memory.position(element)] = 1;
    for (int i = stages.length - 1; i >= 0; i--) {
      stages[i].backwardFrom(memory, window, null);
    }
  }

  /// Changes the parameters; [#backward()] has been called.
  public void update() {
    clip();
    change();
  }

  /// The first half of an update: the norms of the gradients, and their clipping if any. Parameters stay as they are.
  public void clip() {
    if (steps.length == 0 || !(steps[0] instanceof Clipping)) {
      double norm = Norms.of(updates(), graph.parameters(), Quantity.GRADIENT, false);
      updates().setNorms(norm, norm);
    }
    for (Update step : steps) {
      if (step instanceof Clipping) {
        step.apply(updates());
      }
    }
  }

  /// The second half of an update: the optimizer's steps; [#clip()] has been called.
  public void change() {
    updates().setStep(updates().step() + 1);
    for (Update step : steps) {
      if (!(step instanceof Clipping)) {
        step.apply(updates());
      }
    }
  }

  /// The loss with one number offset right after it is computed, everything later re-run; leaves the values of that run
  /// in memory, so it is for an execution of one's own.
  public double lossWith(Element element, double offset) {
    Nudge nudge = new Nudge(element, offset);
    double[] values = memory.values(element.variable());
    int position = memory.position(element);
    double kept = values[position];
    nudge.before(memory);
    double result = forward(nudge);
    values[position] = kept;
    return result;
  }

  /// An execution of a rewritten graph, ready for the same training step with all that the other graph still has of it.
  ///
  /// @param other the same equations with some operations in the place of others
  public Execution on(Graph other, Gemm kernel) {
    Execution same = new Execution(other, memory.timesteps(), memory.batch(), kernel);
    graph.variables().stream().filter(other.variables()::contains)
        .forEach(variable -> Given.copy(variable, memory, 0, same.memory));
    same.memory.setLossTerms(memory.lossTerms());
    same.window = window;
    same.prepareUpdates(List.of(steps), true);
    same.updates().continueFrom(updates());
    return same;
  }

  /// A second execution with the same inputs, targets and parameters, to try things on.
  public Execution copy(Gemm kernel) {
    return part(0, memory.batch(), kernel);
  }

  /// An execution of one sequence of the batch, ready to run: the same inputs and parameters, and the batch's N in the
  /// mean of the loss, so that its gradients are that sequence's share.
  public Execution slice(int sequence, Gemm kernel) {
    return part(sequence, 1, kernel);
  }

  private Execution part(int first, int sequences, Gemm kernel) {
    Execution part = new Execution(graph, memory.timesteps(), sequences, kernel);
    graph.variables().forEach(variable -> Given.copy(variable, memory, first, part.memory));
    part.memory.setLossTerms(memory.lossTerms());
    part.window = window;
    return part;
  }
}
