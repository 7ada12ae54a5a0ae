package unrolled.engine.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Operand;

/// Works an arithmetic out again with one thing changed at a time: what a person gets who forgets that thing.
final class Slips {
  private static final Formula NOTHING = new Formula.Sum(List.of());

  private final Graph graph;
  private final List<Slip> found = new ArrayList<>();

  private Slips(Graph graph) {
    this.graph = graph;
  }

  /// Every slip of a question, also those that give nearly what is right.
  static List<Slip> of(Question question) {
    Slips slips = new Slips(question.after().graph());
    slips.add(Slip.Kind.SIGN, null, -question.answer());
    slips.add(Slip.Kind.TOTAL, null, question.total());
    slips.add(Slip.Kind.VALUE, null, question.valueBehind());
    slips.vary(question.arithmetic(), whole -> whole);
    if (question.element().quantity() == Quantity.GRADIENT) {
      slips.add(Slip.Kind.VALUE, null, Formula.evaluate(withValues(question, question.arithmetic())));
    }
    return slips.found;
  }

  private void add(Slip.Kind kind, @Nullable Formula part, double value) {
    Slip slip = new Slip(kind, part, value);
    if (Double.isFinite(value) && !found.contains(slip)) {
      found.add(slip);
    }
  }

  private void change(Slip.Kind kind, Formula part, Formula into, UnaryOperator<Formula> whole) {
    add(kind, part, Formula.evaluate(whole.apply(into)));
  }

  /// Changes a piece of an arithmetic in every way there is.
  ///
  /// @param whole puts a changed piece back in its place
  private void vary(Formula piece, UnaryOperator<Formula> whole) {
    switch (piece) {
      case Formula.Sum(var terms) -> {
        List<Formula> rest = terms.size() > 1 ? terms : List.of();
        rest.forEach(term -> change(kind(term), term, new Formula.Sum(without(terms, term)), whole));
        inside(terms, Formula.Sum::new, whole);
      }
      case Formula.Times(var factors, var style) -> {
        factors.forEach(each -> change(kindOfFactor(each), each,
            new Formula.Times(without(factors, each), style), whole));
        inside(factors, changed -> new Formula.Times(changed, style), whole);
      }
      case Formula.Minus(var left, var right) -> difference(left, right, whole);
      case Formula.Quotient(var over, var under) -> {
        change(Slip.Kind.DIVISION, under, over, whole);
        vary(over, changed -> whole.apply(new Formula.Quotient(changed, under)));
      }
      case Formula.Apply(var function, var arguments) -> applied(function, arguments, whole);
      case Formula.Active(var inner) -> vary(inner, whole);
      default -> {}
    }
  }

  private void difference(Formula left, Formula right, UnaryOperator<Formula> whole) {
    if (!left.equals(NOTHING)) {
      change(Slip.Kind.ADDED, right, Formula.sum(left, right), whole);
      change(Slip.Kind.TERM, right, left, whole);
      change(Slip.Kind.TERM, left, new Formula.Minus(NOTHING, right), whole);
      change(Slip.Kind.TERM, left, right, whole);
    }
    vary(right, changed -> whole.apply(new Formula.Minus(left, changed)));
    vary(left, changed -> whole.apply(new Formula.Minus(changed, right)));
  }

  private void applied(Function function, List<Formula> arguments, UnaryOperator<Formula> whole) {
    if (function == Function.MIN || function == Function.MAX) {
      Formula bounded = arguments.getLast();
      change(Slip.Kind.CLIPPING, bounded, bounded, whole);
      vary(bounded, changed -> whole.apply(
          new Formula.Apply(function, List.of(arguments.getFirst(), changed))));
    }
    if (arguments.size() != 1) {
      return;
    }
    Formula argument = arguments.getFirst();
    Formula applied = new Formula.Apply(function, arguments);
    change(Slip.Kind.ACTIVATION, applied, argument, whole);
    function.function().ifPresent(
        plain -> change(Slip.Kind.SLOPE, applied, Formula.apply(plain, argument), whole));
    vary(argument, changed -> whole.apply(Formula.apply(function, changed)));
  }

  /// What leaving a factor out amounts to: no clipping, no slope, or just a factor less.
  private static Slip.Kind kindOfFactor(Formula factor) {
    if (!(factor instanceof Formula.Apply(var function, _))) {
      return Slip.Kind.FACTOR;
    }
    return function == Function.MIN ? Slip.Kind.CLIPPING : Slip.Kind.ACTIVATION;
  }

  private void inside(List<Formula> pieces, java.util.function.Function<List<Formula>, Formula> together,
      UnaryOperator<Formula> whole) {
    for (int i = 0; i < pieces.size(); i++) {
      int at = i;
      vary(pieces.get(i), changed -> {
        List<Formula> all = new ArrayList<>(pieces);
        all.set(at, changed);
        return whole.apply(together.apply(all));
      });
    }
  }

  /// All but one, which is known by being the very same object: equal terms are different terms.
  @SuppressWarnings("ReferenceEquality")
  private static List<Formula> without(List<Formula> all, Formula one) {
    return Stream.concat(
        all.stream().takeWhile(each -> each != one),
        all.stream().dropWhile(each -> each != one).skip(1)).toList();
  }

  /// What leaving a term out amounts to: no bias, no memory, or just a term less.
  private Slip.Kind kind(Formula term) {
    if (!(term instanceof Formula.Scalar(Element element, _)) || element.quantity() != Quantity.VALUE) {
      return Slip.Kind.TERM;
    } else if (element.variable().isParameter()) {
      return Slip.Kind.BIAS;
    }
    boolean remembers = graph.producer(element.variable()).stream()
        .flatMap(op -> op.operands().stream()).mapToInt(Operand::shift).anyMatch(shift -> shift != 0);
    return remembers ? Slip.Kind.RECURRENT : Slip.Kind.TERM;
  }

  /// The arithmetic of a gradient with the values where its gradients are.
  private static Formula withValues(Question question, Formula formula) {
    UnaryOperator<Formula> inner = each -> withValues(question, each);
    return switch (formula) {
      case Formula.Scalar(var element, _) when element.quantity() == Quantity.GRADIENT -> {
        Element value = element.with(Quantity.VALUE);
        yield new Formula.Scalar(value, question.after().number(value));
      }
      case Formula.Sum(var terms) -> new Formula.Sum(terms.stream().map(inner).toList());
      case Formula.Times(var factors, var style) ->
          new Formula.Times(factors.stream().map(inner).toList(), style);
      case Formula.Minus(var left, var right) -> new Formula.Minus(inner.apply(left), inner.apply(right));
      default -> formula;
    };
  }
}
