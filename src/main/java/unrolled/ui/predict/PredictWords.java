package unrolled.ui.predict;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.predict.Guess;
import unrolled.engine.predict.Question;
import unrolled.engine.predict.Slip;
import unrolled.engine.predict.Verdict;
import unrolled.ui.formula.Notation;
import unrolled.ui.inspector.ElementWords;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// A question, and what came of it, in words.
final class PredictWords {
  private static final int MOST_GIVEN = 3;

  private final Numbers numbers;

  PredictWords(Numbers numbers) {
    this.numbers = numbers;
  }

  /// What is asked.
  static Message question(Question question) {
    String name = Notation.plainName(question.element());
    if (question.contribution() && question.step().op() instanceof Differentiable op) {
      int time = question.step().time();
      Element through = new Element(op.result(), Quantity.VALUE, time, question.element().sequence(), 0);
      String way = Notation.plainName(through).replaceFirst("\\[.*", "");
      return Message.of("predict.ask.contribution", name, way, time + 1);
    }
    return Message.of("predict.ask.value", name);
  }

  /// The number in words, and the few numbers it is worked out from; many are to be found in the picture.
  Message detail(Question question) {
    Message name = ElementWords.of(question.element());
    List<Formula.Scalar> from = Formula.scalars(question.arithmetic()).stream().distinct().toList();
    return from.isEmpty() || from.size() > MOST_GIVEN
        ? name
        : Message.of("predict.from", name, from.stream()
            .map(each -> Notation.text(each, numbers)).collect(Collectors.joining(", ")));
  }

  /// Whether it was right, and what is.
  Message verdict(Verdict verdict) {
    Question question = verdict.question();
    String key = question.contribution() ? "predict.truth.contribution" : "predict.truth.value";
    Message truth = Message.of(key, Notation.plainName(question.element()), write(question.answer()));
    boolean rounded = verdict.guess() instanceof Guess.Exact && question.largest() > 0;
    if (verdict.right() && rounded) {
      return Message.of("predict.right.exact", truth, numbers.format(question.tolerance()));
    }
    return verdict.right()
        ? Message.of("predict.right", truth)
        : Message.of("predict.wrong", truth, said(verdict.guess()));
  }

  private String write(double number) {
    return numbers.detailed(number);
  }

  private Message said(Guess guess) {
    return switch (guess) {
      case Guess.Exact exact -> Message.of("predict.said.number", numbers.full(exact.value()));
      case Guess.Rough(var sign, _) when sign == Guess.Sign.ZERO -> Message.of("predict.said.zero");
      case Guess.Rough(var sign, var size) ->
          Message.of("predict.said.rough", Message.of("predict.sign." + id(sign)),
              Message.of("predict.size." + id(size)));
    };
  }

  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// Why it was not right, null where the arithmetic does not show it.
  @Nullable
  Message reason(Verdict verdict) {
    Slip slip = verdict.slip();
    if (slip == null) {
      return null;
    }
    String prefix = verdict.guess() instanceof Guess.Rough ? "predict.rough." : "predict.slip.";
    return Message.of(prefix + id(slip.kind()), write(slip.value()), part(slip));
  }

  private String part(Slip slip) {
    Formula part = slip.part();
    if (part instanceof Formula.Apply(var function, _)) {
      boolean slope = slip.kind() == Slip.Kind.SLOPE;
      return (slope ? function.function().orElse(function) : function).sign();
    }
    return part == null ? "" : Notation.text(part, numbers);
  }
}
