package unrolled.ui.gradients.detail;

import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.HopCurves;
import unrolled.engine.gradient.Jacobian;
import unrolled.engine.gradient.OneHop;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;

/// One hop of one training step, and all hops.
///
/// @param moment the training step
/// @param choice layer, timestep at which the hop arrives, and sequence
/// @param hop the hop; null where the step has only one timestep
/// @param joint both states of an LSTM in one matrix; null where it was not asked for
/// @param curves all hops of the layer
/// @param sequences how many sequences were analysed: the batch, or the first alone
/// @param training whether the loss of the last timestep is all of the step's loss
record HopReading(Moment moment, DetailViewModel.Choice choice, @Nullable OneHop hop,
    @Nullable Jacobian joint, HopCurves curves,
    int sequences, boolean training) {
  /// The plan of the run.
  TrainingPlan plan() {
    return moment.plan();
  }

  /// Whether what is measured is the gradient that trains, of the whole batch.
  boolean isTraining() {
    return training && sequences == plan().batch();
  }

  /// Whether the hop has a matrix of a kind.
  boolean has(HopMatrix which) {
    return matrix(which == HopMatrix.JOINT ? HopMatrix.CELL : which) != null;
  }

  /// A matrix of the hop, null where the cell has none, or nobody asked for it.
  @Nullable
  Jacobian matrix(HopMatrix which) {
    OneHop one = hop;
    if (one == null) {
      return null;
    }
    return switch (which) {
      case HIDDEN -> one.hidden();
      case CELL -> one.cell();
      case JOINT -> joint;
      case DIRECT -> one.directMatrix();
    };
  }
}
