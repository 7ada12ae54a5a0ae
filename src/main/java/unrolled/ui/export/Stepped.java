package unrolled.ui.export;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.ui.step.StepSubject;

/// What is stepped through, and where the playhead stands.
///
/// @param position how many steps have been carried out
/// @param selected the number that is explained, null for none
public record Stepped(StepSubject subject, int position, @Nullable Element selected) {}
