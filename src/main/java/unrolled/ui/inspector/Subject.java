package unrolled.ui.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.Phase;

/// What the inspector says about one number at one place of the story.
///
/// @param element the number
/// @param chosen whether a person selected it; otherwise it is what was computed last
/// @param number the number as it stands, NaN where it is not known
/// @param known whether it is known
/// @param phase the colour it is shown in
/// @param explanation its arithmetic, null for what is handed in or not known
/// @param curve its place on an activation curve, null where there is none
/// @param history the same unit over all timesteps
/// @param held whether it is frozen rather than computed
/// @param comparison the step without and with the intervention that is tried, null where none is
public record Subject(
    Element element, boolean chosen, double number, boolean known, Phase phase,
    @Nullable Explanation explanation,
    @Nullable CurvePoint curve, List<Formula.Scalar> history, boolean held,
    @Nullable Comparison comparison) {}
