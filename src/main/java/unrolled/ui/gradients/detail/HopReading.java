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
/// @param curves all hops of the layer
/// @param sequences how many sequences were analysed: the batch, or the first alone
record HopReading(Moment moment, DetailViewModel.Choice choice, @Nullable OneHop hop, HopCurves curves,
    int sequences) {
  /// The plan of the run.
  TrainingPlan plan() {
    return moment.plan();
  }

  /// A matrix of the hop, null where the cell has none.
  @Nullable
  Jacobian matrix(HopMatrix which) {
    OneHop one = hop;
    if (one == null) {
      return null;
    }
    return switch (which) {
      case HIDDEN -> one.hidden();
      case CELL -> one.cell();
      case JOINT -> one.joint();
      case DIRECT -> one.directMatrix();
    };
  }
}
