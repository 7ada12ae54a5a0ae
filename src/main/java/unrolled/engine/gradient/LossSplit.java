package unrolled.engine.gradient;

import java.util.Arrays;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;

/// ∂L/∂h_k split by the timestep of the loss it came from (itemised BPTT).
///
/// L = Σ_τ L_τ, where L_τ is what the losses of timestep τ add to L, so ∂L/∂h_k = Σ_{τ ≥ k} ∂L_τ/∂h_k: the parts as
/// vectors, over all units and sequences, add up to the gradient. Their lengths do not, because they point in different
/// directions. What adds up to ‖∂L/∂h_k‖ is each part's *share*, its length along the whole gradient,
/// ⟨∂L_τ/∂h_k, ∂L/∂h_k⟩ / ‖∂L/∂h_k‖: positive where it pulls the way the gradient goes, negative where against it.
///
/// Every part is the network's own backward pass, begun at the losses of one timestep.
public final class LossSplit {
  private final Execution execution;
  private final Variable state;
  private final int first;
  private final int block;
  private final double[] whole;
  private final double[] norms;
  private final double[][] shares;
  private final double[][] lengths;

  /// Splits the gradient of a state.
  ///
  /// @param execution forward has been called; its gradients are overwritten
  LossSplit(Execution execution, Variable state) {
    this.execution = execution;
    this.state = state;
    Memory memory = execution.memory();
    int timesteps = memory.timesteps();
    LossOp op = execution.graph().lossOp().orElseThrow();
    first = memory.rows(op).from();
    block = memory.batch() * state.width();
    execution.backward();
    whole = memory.gradients(state).clone();
    norms = new double[timesteps];
    for (int k = 0; k < timesteps; k++) {
      norms[k] = length(whole, memory.position(state, k));
    }
    shares = new double[timesteps][timesteps];
    lengths = new double[timesteps][timesteps];
    for (int loss = first; loss < timesteps; loss++) {
      measure(loss);
    }
  }

  private void measure(int loss) {
    execution.backwardFrom(loss);
    Memory memory = execution.memory();
    double[] part = memory.gradients(state);
    for (int k = 0; k <= loss; k++) {
      int at = memory.position(state, k);
      lengths[k][loss] = length(part, at);
      shares[k][loss] = along(part, at);
    }
  }

  /// ⟨part, whole⟩ / ‖whole‖ without under- or overflow; 0 where the whole is 0.
  private double along(double[] part, int at) {
    double most = 0;
    double mostPart = 0;
    for (int i = at; i < at + block; i++) {
      most = Math.max(most, Math.abs(whole[i]));
      mostPart = Math.max(mostPart, Math.abs(part[i]));
    }
    if (most == 0 || mostPart == 0) {
      return 0;
    }
    double sum = 0;
    double squares = 0;
    for (int i = at; i < at + block; i++) {
      sum = Math.fma(part[i] / mostPart, whole[i] / most, sum);
      squares = Math.fma(whole[i] / most, whole[i] / most, squares);
    }
    return sum / Math.sqrt(squares) * mostPart;
  }

  private double length(double[] data, int from) {
    double most = 0;
    for (int i = from; i < from + block; i++) {
      most = Math.max(most, Math.abs(data[i]));
    }
    double sum = 0;
    for (int i = from; i < from + block && most > 0; i++) {
      sum = Math.fma(data[i] / most, data[i] / most, sum);
    }
    return most > 0 && most < Double.POSITIVE_INFINITY ? Math.sqrt(sum) * most : most;
  }

  /// The first timestep with a loss, counted from 0: the last where there is no other.
  public int firstLoss() {
    return first;
  }

  /// T.
  public int timesteps() {
    return norms.length;
  }

  /// ‖∂L/∂h_k‖ over all units and sequences.
  public double norm(int k) {
    return norms[k];
  }

  /// ‖∂L_τ/∂h_k‖; these do not add up.
  public double length(int k, int loss) {
    return lengths[k][loss];
  }

  /// The shares of all losses in ‖∂L/∂h_k‖, by τ, which add up to it; zeros where it is 0.
  public double[] shares(int k) {
    return shares[k].clone();
  }

  /// ∂L/∂h_k as a vector `[B·H]`.
  public double[] whole(int k) {
    int at = execution.memory().position(state, k);
    return Arrays.copyOfRange(whole, at, at + block);
  }

  /// ∂L_τ/∂h_k as a vector `[B·H]`, computed anew.
  public double[] part(int k, int loss) {
    execution.backwardFrom(loss);
    int at = execution.memory().position(state, k);
    return Arrays.copyOfRange(execution.memory().gradients(state), at, at + block);
  }
}
