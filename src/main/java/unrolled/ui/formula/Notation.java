package unrolled.ui.formula;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.graph.Symbol;
import unrolled.ui.text.Numbers;

/// Turns a formula into the pieces a view lays out in a row.
public final class Notation {
  private final Leaves leaves;
  private final boolean whole;
  private final List<Part> parts = new ArrayList<>();

  private Notation(Leaves leaves, boolean whole) {
    this.leaves = leaves;
    this.whole = whole;
  }

  /// The pieces of a formula.
  ///
  /// @param whole whether long sums are written out; otherwise they show their ends and their largest terms
  static List<Part> parts(Formula formula, Numbers numbers, boolean whole) {
    Notation notation = new Notation(Leaves.of(formula, numbers), whole);
    notation.print(formula);
    return notation.parts;
  }

  /// The name of one number: `h₂[1]`, `∂L/∂W_hh[1,3]`.
  static List<Part> name(Element element) {
    return sign(Sign.of(element));
  }

  /// The name of one number as plain text, for titles and screen readers.
  public static String plainName(Element element) {
    return plain(name(element));
  }

  /// A sign as plain text, without layer and timestep: `W_ih`, `W_if^enc`.
  public static String plainName(Symbol symbol) {
    return symbol.letter() + Scripts.below(symbol.subscript()) + Scripts.above(symbol.mark());
  }

  /// A piece of an arithmetic as plain text: a number with its name, anything else in numbers.
  public static String text(Formula formula, Numbers numbers) {
    String written = plain(parts(formula, numbers, false));
    return formula instanceof Formula.Scalar(var element, _) ? plainName(element) + " = " + written : written;
  }

  private static List<Part> sign(Sign sign) {
    List<Part> parts = new ArrayList<>();
    String text = sign.before() + sign.letter();
    parts.add(Part.scripted(text, sign.subscript(), sign.superscript()));
    String tail = sign.after() + sign.index();
    if (!tail.isEmpty()) {
      parts.add(Part.sign(tail));
    }
    return parts;
  }

  private void print(Formula formula) {
    switch (formula) {
      case Formula.Scalar scalar ->
          parts.add(Part.number(leaves.write(scalar), scalar.element(), scalar.value()));
      case Formula.Constant constant -> text(leaves.write(constant));
      case Formula.Vector(var operand, var quantity, int time) ->
          parts.addAll(sign(Sign.of(operand, quantity, time)));
      case Formula.Sum(var terms) -> sum(terms);
      case Formula.Times(var factors, var style) -> product(factors, style);
      case Formula.Minus(var left, var right) -> minus(left, right);
      case Formula.Quotient(var numerator, var denominator) -> quotient(numerator, denominator);
      case Formula.Power(var base, int exponent) -> raise(base, String.valueOf(exponent));
      case Formula.Transposed(var matrix) -> raise(matrix, "T");
      case Formula.Apply(var function, var arguments) -> apply(function, arguments);
      case Formula.Stack(var stacked) -> bracketed("[", stacked, "; ", "]");
      case Formula.Active(var inner) -> active(inner);
    }
  }

  private void sum(List<Formula> terms) {
    List<Integer> shown = whole ? LongSum.all(terms) : LongSum.shown(terms);
    int before = -1;
    for (int index : shown) {
      if (before >= 0) {
        text(" + ");
      }
      if (index != before + 1) {
        parts.add(Part.dots(terms.size()));
        text(" + ");
      }
      grouped(terms.get(index), Precedence.SUM, before < 0);
      before = index;
    }
  }

  private void product(List<Formula> factors, Formula.Style style) {
    String between = switch (style) {
      case SCALAR -> "·";
      case ELEMENTWISE -> " ⊙ ";
      case MATRIX, OUTER -> " ";
    };
    for (int i = 0; i < factors.size(); i++) {
      if (i > 0) {
        text(between);
      }
      grouped(factors.get(i), Precedence.PRODUCT, false);
    }
  }

  private void minus(Formula left, Formula right) {
    boolean negation = left instanceof Formula.Sum(var terms) && terms.isEmpty();
    if (!negation) {
      grouped(left, Precedence.SUM, true);
    }
    text(negation ? "−" : " − ");
    grouped(right, Precedence.PRODUCT, false);
  }

  private void quotient(Formula numerator, Formula denominator) {
    grouped(numerator, Precedence.PRODUCT, false);
    text(" / ");
    grouped(denominator, Precedence.TIGHT, false);
  }

  private void raise(Formula base, String exponent) {
    grouped(base, Precedence.TIGHT, false);
    parts.set(parts.size() - 1, parts.getLast().raised(exponent));
  }

  private void apply(Function function, List<Formula> arguments) {
    switch (function) {
      case ROOT -> {
        text("√");
        grouped(arguments.getFirst(), Precedence.TIGHT, false);
      }
      case NORM -> bracketed("‖", arguments, ", ", "‖");
      case MAX_NORM -> {
        bracketed("‖", arguments, ", ", "‖");
        Part bar = parts.getLast();
        parts.set(parts.size() - 1, Part.scripted(bar.text(), "∞", ""));
      }
      case AT_TARGET -> {
        print(arguments.getFirst());
        text("[y]");
      }
      default -> bracketed(function.sign() + "(", arguments, ", ", ")");
    }
  }

  private void bracketed(String open, List<Formula> inside, String between, String close) {
    text(open);
    for (int i = 0; i < inside.size(); i++) {
      if (i > 0) {
        text(between);
      }
      print(inside.get(i));
    }
    text(close);
  }

  private void active(Formula inner) {
    int from = parts.size();
    print(inner);
    int to = inner instanceof Formula.Apply ? from + 1 : parts.size();
    parts.subList(from, to).replaceAll(Part::activated);
  }

  private void grouped(Formula formula, Precedence least, boolean leading) {
    if (Precedence.of(formula, leading, leaves).compareTo(least) < 0) {
      bracketed("(", List.of(formula), "", ")");
    } else {
      print(formula);
    }
  }

  private void text(String text) {
    parts.add(Part.sign(text));
  }

  /// All pieces as one line of plain text.
  static String plain(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text
        .append(part.text())
        .append(Scripts.below(part.subscript()))
        .append(Scripts.above(part.superscript())));
    return text.toString();
  }
}
