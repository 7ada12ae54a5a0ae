package unrolled.ui.train;

import java.util.Objects;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Counts;
import unrolled.engine.run.Histogram;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Spread;
import unrolled.ui.formula.Notation;
import unrolled.ui.inspector.Fact;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// One bar of the spread of a parameter's numbers: how many of them lie there.
///
/// @param parameter which
/// @param when which of its numbers
/// @param limit of the whole spread
/// @param bin which piece, counted from 0
record SpreadBar(Variable parameter, When when, double limit, int bin) implements Fact {
  /// Which numbers of a parameter.
  enum When {
    /// The weights before the update of a step.
    BEFORE("train.told.bar.before"),
    /// The weights after it.
    AFTER("train.told.bar.after"),
    /// What it changed.
    CHANGE("train.told.bar.change");

    private final String key;

    When(String key) {
      this.key = key;
    }
  }

  /// The sign of a parameter, or of its change.
  static String sign(Variable parameter, boolean change, Strings strings) {
    Symbol symbol = parameter.symbol();
    String sign = (change ? "Δ" : "") + Notation.plainName(symbol);
    return symbol.layer() == 0 ? sign : strings.get("train.weights.layer", sign, symbol.layer());
  }

  /// Where Step shows the first of the numbers.
  Spot spot() {
    return new Spot(parameter.name(), when == When.BEFORE ? Quantity.VALUE : Quantity.NEXT_VALUE, 0, 0, 0);
  }

  /// Whether another is the same bar, though training may have begun meanwhile.
  boolean isSameBar(SpreadBar other) {
    return parameter.name().equals(other.parameter.name()) && bin == other.bin && limit == other.limit
        && (when == When.CHANGE) == (other.when == When.CHANGE);
  }

  @Override
  public Told of(Moment moment) {
    Histogram spread = spread(moment);
    return strings -> {
      Numbers numbers = new Numbers(strings);
      Histogram.Whole whole = spread.whole();
      return strings.get(when.key,
          sign(parameter, when == When.CHANGE, strings), spread.count(bin), spread.total(),
          numbers.detailed(spread.from(bin)), numbers.detailed(spread.from(bin + 1)))
          + "\n" + strings.get("train.told.whole", spread.total(), numbers.detailed(whole.smallest()),
              numbers.detailed(whole.largest()), numbers.detailed(whole.mean()),
              numbers.detailed(whole.rms()));
    };
  }

  private Histogram spread(Moment moment) {
    if (when == When.BEFORE) {
      return Counts.before(moment, parameter.name());
    }
    Spread after = Counts.after(moment, parameter.name());
    return when == When.AFTER ? after.weights() : Objects.requireNonNull(after.update());
  }
}
