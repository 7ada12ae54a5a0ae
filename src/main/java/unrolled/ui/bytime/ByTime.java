package unrolled.ui.bytime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.GradientByTime;
import unrolled.engine.trace.TimeGroup;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;

/// What each timestep adds to ∂L/∂W, of one number or along the whole gradient.
///
/// @param element the gradient's number; for a whole parameter its first
/// @param whole whether it is about the whole parameter
/// @param groups the parts, in order
/// @param total what they add up to: the number's gradient, or ‖∂L/∂W‖
/// @param timesteps T
public record ByTime(
    Element element, boolean whole, List<TimeGroup> groups, double total, int timesteps) {
  /// More than so many cannot be told apart by their colours.
  static final int MOST = 12;

  /// What each timestep taught the parameter that a step updates, null for every other step.
  public static @Nullable ByTime taughtBy(Trace trace, @Nullable TraceStep step) {
    return step != null && step.op() instanceof ParameterStep update ? of(trace, update.parameter()) : null;
  }

  /// The parts along the whole gradient of a parameter.
  public static ByTime of(Trace trace, Variable parameter) {
    GradientByTime byTime = trace.byTime(parameter);
    Element first = new Element(parameter, Quantity.GRADIENT, 0, 0, 0);
    double[] parts = byTime.parts();
    return new ByTime(first, true, GradientByTime.grouped(parts, MOST), byTime.norm(), parts.length);
  }

  /// The parts of one number of a parameter.
  public static ByTime of(Trace trace, Element element) {
    Element gradient = element.with(Quantity.GRADIENT);
    double[] parts = trace.byTime(element.variable()).parts(element.index());
    double total = trace.execution().memory().gradients(element.variable())[element.index()];
    return new ByTime(gradient, false, GradientByTime.grouped(parts, MOST), total, parts.length);
  }

  /// Whether all parts, taken together, are within what can be drawn.
  boolean isFinite() {
    return Double.isFinite(groups.stream().mapToDouble(TimeGroup::reach).sum());
  }

  /// Whether no timestep adds anything.
  boolean isNothing() {
    return groups.stream().allMatch(each -> each.part() == 0);
  }

  /// How far left (negative) or right (positive) of zero all parts of that side reach together.
  double reach(boolean negative) {
    return groups.stream().mapToDouble(TimeGroup::part).filter(part -> part < 0 == negative)
        .map(Math::abs).sum();
  }
}
