package unrolled.ui.gradients.detail;

import java.util.Locale;
import unrolled.engine.gradient.HopCurves;
import unrolled.engine.gradient.Jacobian;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// What all hops together mean, in a sentence.
///
/// It never says that h₁ learns slower: all timesteps share W, which goes on learning from whatever arrives.
final class HopWords {
  private static final double VANISHED = -3;
  private static final double SMALLER = -0.5;
  private static final double LARGER = 0.5;
  /// Factors below so many decades are written out.
  private static final double WRITTEN = 3;

  private HopWords() {}

  /// The sentence about a reading.
  static Message of(HopReading reading) {
    double[] curve = reading.curves().measured();
    int last = curve.length;
    double first = curve[0];
    if (last == 1) {
      return Message.of("detail.hop.say.single");
    } else if (Double.isNaN(first)) {
      return Message.of("detail.hop.say.nothing", last);
    } else if (first == Double.NEGATIVE_INFINITY) {
      int reached = last - HopCurves.reach(curve, Double.MAX_VALUE);
      return reading.plan().training().window() > 0
          ? Message.of("detail.hop.say.cut", reading.plan().training().window(), reached)
          : Message.of("detail.hop.say.zero", reached);
    } else if (first <= SMALLER) {
      return Message.of(first <= VANISHED ? "detail.hop.say.vanished" : "detail.hop.say.smaller",
          power(-first), last);
    } else if (first >= LARGER) {
      return Message.of("detail.hop.say.exploded", power(first), last);
    }
    return Message.of("detail.hop.say.kept", last, power(first));
  }

  /// A factor of so many decades: `0.8`, `24`, `10⁹`.
  static String power(double decades) {
    if (Math.abs(decades) >= WRITTEN) {
      return "10" + Numbers.superscript((int) Math.round(decades));
    }
    double factor = Math.pow(10, decades);
    return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%.0f", factor);
  }

  /// Whether ρ and σ_max of W_hh disagree about what happens: the one below 1, the other above.
  static boolean disagree(HopReading reading) {
    HopCurves curves = reading.curves();
    return curves.radius() < 1 && curves.largestSingularValue() > 1 + 1e-9;
  }

  /// The magnitude at which a colour of a matrix is full: 1, 2 or 5 times a power of ten, so that small changes from
  /// hop to hop do not change the colours.
  static double limit(Jacobian matrix) {
    double most = 0;
    for (double each : matrix.numbers()) {
      most = Math.max(most, Math.abs(each));
    }
    if (!(most > 0) || most > 1e300) {
      return 1;
    }
    double decade = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 2, 5}) {
      if (most <= step * decade * (1 + 1e-12)) {
        return step * decade;
      }
    }
    return 10 * decade;
  }
}
