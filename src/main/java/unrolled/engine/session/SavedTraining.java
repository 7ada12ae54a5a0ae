package unrolled.engine.session;

import org.jspecify.annotations.Nullable;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// A training run.
///
/// @param wanted the plan a person wants; what of it waits for a reset is not yet that of the run
/// @param position where the run stands, null where it has not begun
public record SavedTraining(TrainingPlan wanted, @Nullable RunPosition position) {}
