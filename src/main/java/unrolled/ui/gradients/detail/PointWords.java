package unrolled.ui.gradients.detail;

import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.HopCurves;
import unrolled.engine.gradient.HopSlopes;
import unrolled.engine.gradient.MemoryMeter;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// The arithmetic of one point of the curves over all hops, and of the memory meter, in a sentence.
final class PointWords {
  private static final String POINT = "detail.hop.point.";

  private final Numbers numbers;

  PointWords(Numbers numbers) {
    this.numbers = numbers;
  }

  /// A point of the curves over all hops: what it is made of one timestep later; null where there is no such point.
  @Nullable
  Message hop(HopCurves curves, PointSay.@Nullable Place place) {
    double[] curve = place == null ? null : curve(curves, place.line());
    if (place == null || curve == null || place.time() >= curve.length || Double.isNaN(curve[place.time()])) {
      return null;
    }
    int time = place.time();
    if (time == curve.length - 1) {
      return Message.of(POINT + "last", time + 1);
    }
    String here = power(curve[time]);
    String later = power(curve[time + 1]);
    HopSlopes slopes = curves.slopes();
    if (slopes != null && "rule".equals(place.line())) {
      return Message.of(POINT + "rule", time + 1, time + 2, later, numbers.detailed(curves.radius()),
          numbers.detailed(slopes.typical()[time + 1]), here);
    } else if (slopes != null && "bound".equals(place.line())) {
      return Message.of(POINT + "bound", time + 1, time + 2, later,
          numbers.detailed(curves.largestSingularValue()), numbers.detailed(slopes.steepest()[time + 1]),
          here);
    }
    double factor = curve[time] - curve[time + 1];
    return Message.of(POINT + place.line(), time + 1, time + 2, curve.length, here,
        Double.isNaN(factor) ? "–" : power(factor));
  }

  private static double @Nullable [] curve(HopCurves curves, String line) {
    return switch (line) {
      case "measured" -> curves.measured();
      case "cell" -> curves.cell();
      case "rule" -> curves.rule();
      case "bound" -> curves.bound();
      case "direct-c" -> curves.cell() == null ? null : curves.direct();
      case "direct-h" -> curves.cell() == null ? curves.direct() : null;
      default -> null;
    };
  }

  /// A power of ten as a number.
  private String power(double decades) {
    double number = Math.pow(10, decades);
    return number < Numbers.NEARLY_ZERO ? numbers.size(number) : numbers.detailed(number);
  }

  /// A point of the memory meter: how many answers were right; null where there is no such point.
  @Nullable
  Message meter(@Nullable MemoryMeter meter, PointSay.@Nullable Place place) {
    if (meter == null || place == null || !place.line().equals("accuracy")
        || place.time() >= meter.accuracy().length || Double.isNaN(meter.accuracy()[place.time()])) {
      return null;
    }
    double share = meter.accuracy()[place.time()];
    return Message.of("detail.meter.point", place.time() + 1, Math.round(share * meter.asked()),
        meter.asked(), numbers.detailed(share), Math.round(meter.chance() * meter.asked()),
        numbers.detailed(meter.chance()));
  }
}
