package unrolled.engine.gradient;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.LinearAlgebra;

/// How the gradient of the last timestep's loss changes over all hops back to each timestep, in decades (log₁₀)
/// relative to its length at the last timestep, over all units and sequences.
///
/// Every curve has T numbers and is 0 at the last. −∞: exactly 0 arrives, or less than a double holds; NaN: not
/// defined, because nothing arrives at the last timestep or a number is not finite.
///
/// @param measured log₁₀(‖∂L/∂h_t‖ / ‖∂L/∂h_T‖)
/// @param cell the same of ∂L/∂c_t; null without a cell state
/// @param rule the rule of thumb: each hop multiplies by ρ(W_hh) · √(mean of f′(a_t)² over units and sequences); null
///     for a gated cell, whose W_hh of several blocks has no spectral radius
/// @param bound what no gradient that stays in the layer can exceed: each hop multiplies by σ_max(W_hh) · max|f′(a_t)|;
///     null for a gated cell
/// @param direct what the direct path alone brings: ∂L/∂c_T multiplied by f_T, f_{T−1}, … (LSTM), or ∂L/∂h_T by z_T,
///     z_{T−1}, … (GRU), element by element; null for a plain cell
/// @param slopes what the hops of a plain cell are made of; null for a gated cell
/// @param radius ρ(W_hh); NaN for a gated cell
/// @param largestSingularValue σ_max(W_hh); NaN for a gated cell
public record HopCurves(
    double[] measured, double @Nullable [] cell, double @Nullable [] rule, double @Nullable [] bound,
    double @Nullable [] direct, @Nullable HopSlopes slopes, double radius, double largestSingularValue) {

  /// Measures a layer after a backward pass from the last timestep's loss.
  static HopCurves of(Memory memory, LoopLayer layer) {
    double[] measured = relative(memory, layer.hidden());
    Variable c = layer.cell();
    double[] cell = c == null ? null : relative(memory, c);
    Activate activation = layer.activation();
    if (activation == null) {
      Variable keeper = layer.keeper();
      double[] direct = keeper == null ? null : direct(memory, layer.memory(), keeper);
      return new HopCurves(measured, cell, null, null, direct, null, Double.NaN, Double.NaN);
    }
    double[] weight = memory.values(layer.weight());
    boolean finite = Arrays.stream(weight).allMatch(Double::isFinite);
    int units = layer.hidden().width();
    double radius = finite ? LinearAlgebra.spectralRadius(weight, units) : Double.NaN;
    double most =
        finite ? LinearAlgebra.largestSingularValue(weight, layer.weight().shape()) : Double.NaN;
    double[] rule = new double[memory.timesteps()];
    double[] bound = new double[memory.timesteps()];
    HopSlopes slopes = HopSlopes.of(memory, activation);
    for (int time = rule.length - 1; time > 0; time--) {
      rule[time - 1] = rule[time] + Decades.of(radius * slopes.typical()[time]);
      bound[time - 1] = bound[time] + Decades.of(most * slopes.steepest()[time]);
    }
    return new HopCurves(measured, null, rule, bound, null, slopes, radius, most);
  }

  private static double[] relative(Memory memory, Variable state) {
    int block = memory.batch() * state.width();
    double[] curve = new double[memory.timesteps()];
    for (int time = 0; time < curve.length; time++) {
      curve[time] = Decades.length(memory.gradients(state), memory.position(state, time), block);
    }
    double last = curve[curve.length - 1];
    for (int time = 0; time < curve.length; time++) {
      curve[time] = Double.isInfinite(last) ? Double.NaN : curve[time] - last;
    }
    return curve;
  }

  private static double[] direct(Memory memory, Variable state, Variable keeper) {
    int block = memory.batch() * state.width();
    double[] curve = new double[memory.timesteps()];
    double[] decades = new double[block];
    int at = memory.position(state, curve.length - 1);
    for (int i = 0; i < block; i++) {
      decades[i] = Decades.of(Math.abs(memory.gradients(state)[at + i]));
    }
    double last = Decades.lengthOf(decades);
    curve[curve.length - 1] = Double.isInfinite(last) ? Double.NaN : 0;
    for (int time = curve.length - 1; time > 0; time--) {
      int gate = memory.position(keeper, time);
      for (int i = 0; i < block; i++) {
        decades[i] += Decades.of(memory.values(keeper)[gate + i]);
      }
      curve[time - 1] = Double.isInfinite(last) ? Double.NaN : Decades.lengthOf(decades) - last;
    }
    return curve;
  }

  /// How many hops back, without a gap, a curve is not more than so many decades below the last timestep.
  ///
  /// @param curve one of the curves
  /// @param decades how much less still counts, ≥ 0
  public static int reach(double[] curve, double decades) {
    int hops = 0;
    for (int time = curve.length - 2; time >= 0 && curve[time] >= -decades; time--) {
      hops++;
    }
    return hops;
  }
}
