package unrolled.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.generate.ChoiceArithmetic.Line;

/// One step on the way from the output of a token to whether it is drawn, as a person is told it.
///
/// @param kind which step
/// @param line its number, in symbols and in numbers
public record ChoiceStep(Kind kind, Line line) {
  /// The steps in order.
  public enum Kind {
    /// z = (o − max o) / τ.
    SCALED,
    /// e = exp z.
    EXPONENTIAL,
    /// Z = Σ e.
    TOTAL,
    /// p = e / Z.
    PROBABILITY,
    /// M = Σ p over the tokens that are kept.
    MASS,
    /// q = p / M.
    SHARE,
    /// Σ q up to this token: where its part of [0, 1) ends.
    END;

    /// Its name in texts and node ids.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The steps of a token; one that is cut ends with its probability and the mass it has no part in.
  public static List<ChoiceStep> of(ChoiceArithmetic arithmetic, int token) {
    Choice choice = arithmetic.choice();
    Line scaled = arithmetic.scaled(token);
    List<ChoiceStep> steps = new ArrayList<>(List.of(new ChoiceStep(Kind.SCALED, scaled),
        new ChoiceStep(Kind.EXPONENTIAL, exponential(scaled)),
        new ChoiceStep(Kind.TOTAL, arithmetic.total()),
        new ChoiceStep(Kind.PROBABILITY, arithmetic.probability(token)),
        new ChoiceStep(Kind.MASS, arithmetic.mass())));
    if (choice.isKept(token)) {
      steps.add(new ChoiceStep(Kind.SHARE, arithmetic.share(token)));
      steps.add(new ChoiceStep(Kind.END, arithmetic.end(choice.rank(token))));
    }
    return List.copyOf(steps);
  }

  private static Line exponential(Line scaled) {
    Formula number = Formula.apply(Function.EXP, scaled.arithmetic());
    return new Line(Formula.evaluate(number), Formula.apply(Function.EXP, scaled.symbols()), number);
  }
}
