package unrolled.ui.curves;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.math.Activation;
import unrolled.engine.trace.SlopeChain;
import unrolled.ui.inspector.CurvePoint;

/// Everything the Curves screen shows at one moment.
///
/// @param place where the function is applied
/// @param chain its numbers along the sequence
/// @param hop the timestep that is shown, in processing order; −1 while none is computed
/// @param known how many timesteps are computed
/// @param unit the unit that is followed, from 0
/// @param compare a second function, null for none
/// @param held where a point is held: what would be, not what is; null for nowhere
/// @param reach the largest |a| that the axis shows, the same along the story
public record CurvesPicture(CurvePlace place, SlopeChain chain, int hop, int known, int unit,
    @Nullable Activation compare, @Nullable CurvePoint held, double reach) {
  /// f
  public Activation function() {
    return place.function();
  }

  /// Whether anything is computed.
  public boolean isKnown() {
    return hop >= 0;
  }

  /// The timestep that is shown, counted from 1.
  public int timestep() {
    return chain.time(hop) + 1;
  }

  /// A unit's place on the curve at the timestep that is shown.
  public CurvePoint point(int index) {
    return new CurvePoint(
        function(), chain.input(hop, index), chain.output(hop, index), chain.slope(hop, index));
  }

  /// The units that are, or are not, on a flat part of the curve; none while nothing is computed.
  public List<Integer> units(boolean saturated) {
    return IntStream.range(0, isKnown() ? chain.units() : 0)
        .filter(index -> point(index).isSaturated() == saturated)
        .boxed()
        .toList();
  }

  /// Where the unit that is followed would stand on the second function; null where there is none.
  public @Nullable CurvePoint compared() {
    if (compare == null || !isKnown()) {
      return null;
    }
    double z = held == null ? chain.input(hop, unit) : held.input();
    double y = compare.value(z);
    return new CurvePoint(compare, z, y, compare.slope(z, y));
  }
}
