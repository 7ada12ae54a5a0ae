package unrolled.ui.curves;

import org.jspecify.annotations.Nullable;
import unrolled.engine.math.Activation;
import unrolled.engine.trace.SlopeChain;
import unrolled.ui.inspector.CurvePoint;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// What is seen on the screen, in plain sentences.
final class CurveWords {
  private static final double PERCENT = 100;

  private final Strings strings;
  private final Numbers numbers;

  CurveWords(Strings strings, Numbers numbers) {
    this.strings = strings;
    this.numbers = numbers;
  }

  /// The name of a function.
  String function(Activation function) {
    return strings.get("curves.function." + function.id().replace('_', '-'));
  }

  /// One sentence about the points: how many are on a flat part, or what would be where one is held.
  String seen(@Nullable CurvesPicture now) {
    if (now == null || !now.isKnown()) {
      return strings.get("curves.nothing");
    }
    CurvePoint held = now.held();
    if (held != null) {
      CurvePoint real = now.point(now.unit());
      return strings.get("curves.if", now.unit() + 1, numbers.format(held.input()),
          numbers.format(real.input()),
          function(now.function()), numbers.format(held.output()), numbers.format(held.slope()),
          numbers.format(real.slope()));
    }
    int flat = now.units(true).size();
    String percent = numbers.setting(PERCENT * CurvePoint.FLAT);
    String threshold = numbers.setting(CurvePoint.FLAT * now.function().maxSlope());
    return flat == 0
        ? strings.get("curves.seen.none", now.timestep(), now.chain().units(), percent, threshold)
        : strings.get("curves.seen", now.timestep(), flat, now.chain().units(), percent, threshold);
  }

  /// The numbers of the second function for the unit that is followed, empty where there is none.
  String compared(@Nullable CurvesPicture now) {
    CurvePoint there = now == null ? null : now.compared();
    return there == null
        ? ""
        : strings.get("curves.compared", function(there.function()), numbers.format(there.input()),
            numbers.format(there.output()), numbers.format(there.slope()));
  }

  /// What one hop multiplies by: the formula that the chart stands on.
  String hop(@Nullable CurvesPicture now) {
    if (now == null) {
      return "";
    }
    SlopeChain chain = now.chain();
    if (chain.isWhole()) {
      return strings.get("curves.hop.whole");
    }
    return strings.get(
        chain.keeper().map(gate -> gate.symbol().letter()).orElse("").equals("z")
            ? "curves.hop.gru"
            : "curves.hop.lstm");
  }

  /// What the factors come to at the timestep that is shown.
  String multiplied(@Nullable CurvesPicture now) {
    if (now == null || !now.isKnown()) {
      return "";
    }
    if (now.hop() == 0) {
      return strings.get("curves.product.first", now.timestep());
    }
    SlopeChain chain = now.chain();
    int hop = now.hop();
    int unit = now.unit();
    String slopes = numbers.size(chain.slopes(hop, unit));
    if (chain.isWhole()) {
      double first = chain.ownWeight(1, unit);
      double last = chain.ownWeight(hop, unit);
      return strings.get(first == last ? "curves.product.whole" : "curves.product.halves", hop, unit + 1,
          slopes,
          numbers.format(first), numbers.size(chain.path(hop, unit)), numbers.size(chain.norm(hop)),
          numbers.format(last));
    }
    return strings.get("curves.product.gate", hop, unit + 1, slopes,
        numbers.size(PERCENT * chain.kept(hop, unit)));
  }
}
