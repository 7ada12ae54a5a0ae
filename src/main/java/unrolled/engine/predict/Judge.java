package unrolled.engine.predict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether a prediction is right, and what a wrong one would have been right for.
public final class Judge {
  private Judge() {}

  /// Judges a prediction.
  public static Verdict judge(Question question, Guess guess) {
    return switch (guess) {
      case Guess.Rough rough -> rough(question, rough);
      case Guess.Exact exact -> exact(question, exact);
    };
  }

  private static Verdict rough(Question question, Guess.Rough guess) {
    double answer = question.answer();
    boolean sign = guess.sign() == Guess.Sign.of(answer);
    boolean size = guess.sign() == Guess.Sign.ZERO || guess.size() == Guess.Size.of(answer);
    Slip.Kind kind = sign ? Slip.Kind.SIZE : Slip.Kind.SIGN;
    boolean right = sign && size;
    return new Verdict(question, guess, right, right ? null : new Slip(kind, null, answer));
  }

  private static Verdict exact(Question question, Guess.Exact guess) {
    boolean right = Math.abs(guess.value() - question.answer()) <= question.tolerance();
    return new Verdict(question, guess, right, right ? null : slip(question, guess));
  }

  private static @Nullable Slip slip(Question question, Guess.Exact guess) {
    List<Slip> fitting = Slips.of(question).stream().filter(slip -> fits(question, guess, slip)).toList();
    for (Slip.Kind kind : Slip.Kind.values()) {
      List<Slip> alike = fitting.stream().filter(slip -> slip.kind() == kind).toList();
      if (alike.size() == 1) {
        return alike.getFirst();
      } else if (kind == Slip.Kind.ROUNDED && isRounded(question, guess)) {
        return new Slip(kind, null, guess.value());
      }
    }
    return null;
  }

  /// Whether an answer is what a slip gives, and that is not what is right.
  private static boolean fits(Question question, Guess.Exact guess, Slip slip) {
    boolean wrong = Math.abs(slip.value() - question.answer()) > question.tolerance();
    return wrong && Math.abs(guess.value() - slip.value()) <= question.tolerance(slip.value());
  }

  /// Whether the answer, rounded to as many digits as were typed, is what was typed.
  private static boolean isRounded(Question question, Guess.Exact guess) {
    BigDecimal rounded = new BigDecimal(question.answer())
        .setScale(guess.digits().scale(), RoundingMode.HALF_UP);
    return guess.value() != 0 && rounded.compareTo(guess.digits()) == 0;
  }
}
