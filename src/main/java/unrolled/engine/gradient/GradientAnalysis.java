package unrolled.engine.gradient;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;

/// The gradients of one training step, looked at from several sides. It belongs to one thread.
///
/// Curves and Jacobians follow the gradient of the last timestep's loss: a loss at every step feeds each h_t locally
/// and hides how the earlier gradients vanish. What the other losses add is in [#split(int)].
public final class GradientAnalysis {
  private final Execution execution;
  private final List<LoopLayer> layers;
  private final List<HopCurves> curves;

  /// Runs a training step forward and the last loss backward; nothing is updated.
  ///
  /// @param step an execution ready to run, of a network that reads forwards and has a loss; it is taken over
  public GradientAnalysis(Execution step) {
    execution = step;
    execution.forward();
    execution.backwardFrom(execution.memory().timesteps() - 1);
    layers = IntStream.range(0, LoopLayer.count(execution.graph()))
        .mapToObj(layer -> LoopLayer.of(execution.graph(), layer)).toList();
    curves = layers.stream().map(layer -> HopCurves.of(execution.memory(), layer)).toList();
  }

  /// The same; of the first sequence of the batch alone, with the batch's N in the mean of the loss, where the step
  /// keeps more numbers than wanted.
  ///
  /// @param most how many numbers may be kept, values and gradients together
  public static GradientAnalysis within(Execution step, long most) {
    return new GradientAnalysis(step.memory().numbers() <= most ? step : step.slice(0, Gemm.create()));
  }

  /// L, the number of recurrent layers.
  public int layers() {
    return layers.size();
  }

  /// H.
  public int units() {
    return layers.getFirst().hidden().width();
  }

  /// T.
  public int timesteps() {
    return execution.memory().timesteps();
  }

  /// B.
  public int sequences() {
    return execution.memory().batch();
  }

  /// The loss of the step.
  public double loss() {
    return execution.graph().lossOp().map(op -> execution.memory().values(op.loss())[0]).orElse(Double.NaN);
  }

  /// Whether the loss of the last timestep is all of the loss, so that the curves are of the gradient that trains.
  public boolean isLastAlone() {
    return execution.graph().lossOp()
        .map(op -> execution.memory().rows(op).from() == timesteps() - 1).orElse(false);
  }

  /// The window of truncated BPTT, 0 for none.
  public int window() {
    return execution.window();
  }

  /// One hop in numbers.
  ///
  /// @param layer counted from 0
  /// @param time the timestep at which it arrives, counted from 0; 0 is the hop from the initial state
  /// @param sequence the row of the batch
  public OneHop hop(int layer, int time, int sequence) {
    return OneHop.of(execution.memory(), layers.get(layer), time, sequence);
  }

  /// Both states of an LSTM in one Jacobian, ∂(h_t, c_t)/∂(h_{t−1}, c_{t−1}), four times as large and slow to
  /// decompose; null without a cell state.
  ///
  /// @param layer counted from 0
  /// @param time the timestep at which the hop arrives, counted from 0
  /// @param sequence the row of the batch
  public @Nullable Jacobian joint(int layer, int time, int sequence) {
    return OneHop.joint(execution.memory(), layers.get(layer), time, sequence);
  }

  /// All hops of a layer.
  public HopCurves curves(int layer) {
    return curves.get(layer);
  }

  /// ∂L/∂h_k of a layer split by the losses it came from; as many backward passes as there are losses.
  public LossSplit split(int layer) {
    return new LossSplit(execution, layers.get(layer).hidden());
  }

  /// The same of ∂L/∂c_k.
  ///
  /// @throws IllegalArgumentException for a cell without a cell state
  public LossSplit splitCell(int layer) {
    Variable cell = layers.get(layer).cell();
    if (cell == null) {
      throw new IllegalArgumentException("This cell has no cell state.");
    }
    return new LossSplit(execution, cell);
  }
}
