package unrolled.ui.compare;

import java.util.function.Consumer;
import unrolled.engine.run.Moment;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.runs.RunsViewModel;

/// The runs of the networks that are compared, and what looks into them.
///
/// @param runs divided into [CompareViewModel#PARTS]
/// @param rescue what can be done about one that diverged; it lets time pass for all of them
/// @param glances what they do inside
/// @param picker takes what is picked in the pictures to the inspector
/// @param opener shows an update operation by operation
public record Around(RunsViewModel runs, RescueViewModel rescue, Glances glances, Picker picker,
    Consumer<Moment> opener) {}
