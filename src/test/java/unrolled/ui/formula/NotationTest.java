package unrolled.ui.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.ui.formula.Formulas.HIDDEN;
import static unrolled.ui.formula.Formulas.SECOND;
import static unrolled.ui.formula.Formulas.WEIGHT;
import static unrolled.ui.formula.Formulas.recurrence;
import static unrolled.ui.formula.Formulas.scalar;
import static unrolled.ui.formula.Formulas.sum;
import static unrolled.ui.formula.Formulas.vector;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Function;
import unrolled.engine.formula.Quantity;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

class NotationTest {
  private final Numbers numbers = new Numbers(new Strings(Language.ENGLISH));

  private String plain(Formula formula) {
    return Notation.plain(Notation.parts(formula, numbers, false));
  }

  @Test
  void timestepsCountFromOneAndThePreviousStateIsOneLess() {
    assertEquals("tanh(W_hh h₁)", plain(recurrence()));
  }

  @Test
  void theInitialStateIsWrittenWithZero() {
    assertEquals("h₀[2]", Notation.plainName(new Element(HIDDEN, Quantity.VALUE, -1, 0, 1)));
  }

  @Test
  void theLayerStandsAboveAndAReversedLayerHasAnArrow() {
    assertEquals("h₂⁽²⁾←", plain(vector(SECOND, 1)));
  }

  @Test
  void thePreviousStateOfAReversedLayerIsThatOfTheNextTimestep() {
    Formula previous = new Formula.Vector(
        unrolled.engine.graph.Operand.previous(SECOND), Quantity.VALUE, 1);
    assertEquals("h₃⁽²⁾←", plain(previous));
  }

  @Test
  void aGradientIsWrittenAsADerivativeOfTheLoss() {
    assertEquals("∂L/∂W_hh[2,3]", Notation.plainName(new Element(WEIGHT, Quantity.GRADIENT, 0, 0, 5)));
    assertEquals("v′(W_hh)[1,1]",
        Notation.plainName(new Element(WEIGHT, Quantity.NEXT_SECOND_MOMENT, 0, 0, 0)));
  }

  @Test
  void aNegativeFactorStandsInBrackets() {
    Formula product = Formula.product(scalar(HIDDEN, 0, 0, 0.5), scalar(HIDDEN, 0, 1, -0.25));
    assertEquals("0.5000·(−0.2500)", plain(product));
  }

  @Test
  void aNegativeTermStandsInBracketsUnlessItIsFirst() {
    Formula sum = Formula.sum(scalar(HIDDEN, 0, 0, -1), scalar(HIDDEN, 0, 1, -2));
    assertEquals("−1 + (−2)", plain(sum));
  }

  @Test
  void zeroMinusIsASign() {
    Formula loss =
        new Formula.Minus(new Formula.Sum(List.of()), Formula.apply(Function.LN, scalar(HIDDEN, 0, 0, 0.5)));
    assertEquals("−ln(0.5000)", plain(loss));
  }

  @Test
  void aDifferenceInANumeratorStandsInBrackets() {
    Formula difference = new Formula.Minus(vector(HIDDEN, 0), vector(HIDDEN, 1));
    assertEquals("(h₁ − h₂) / N", plain(new Formula.Quotient(difference, new Formula.Constant("N", 2))));
  }

  @Test
  void aConstantIsANameAmongSymbolsAndAValueAmongNumbers() {
    Formula.Constant rate = new Formula.Constant("η", 0.1);
    assertEquals("η·h₁", plain(Formula.product(rate, vector(HIDDEN, 0))));
    assertEquals("0.1000·2", plain(Formula.product(rate, scalar(HIDDEN, 0, 0, 2))));
  }

  @Test
  void aLongSumShowsItsEndsAndItsLargestTerms() {
    String text = plain(sum(30));
    assertEquals(2, text.split("…", -1).length - 1, text);
    assertTrue(text.contains("8·(−40)"), text);
    assertTrue(text.endsWith("27·0.5000 + 28·0.5000"), text);
  }

  @Test
  void aLongSumCanBeWrittenOut() {
    List<Part> parts = Notation.parts(sum(30), numbers, true);
    assertEquals(60, parts.stream().filter(part -> part.number() != null).count());
    assertTrue(parts.stream().allMatch(part -> part.elision() == 0));
  }

  @Test
  void eightTermsAreNotElided() {
    assertTrue(Notation.parts(sum(8), numbers, false).stream().noneMatch(part -> part.elision() > 0));
  }

  @Test
  void whatIsActiveIsMarkedAndNothingElse() {
    Formula formula = Formula.sum(vector(HIDDEN, 0), new Formula.Active(recurrence()));
    List<Part> parts = Notation.parts(formula, numbers, false);
    assertEquals("tanh(", Notation.plain(parts.stream().filter(Part::active).toList()));
  }

  @Test
  void latexWritesTheSameFormula() {
    assertEquals("\\tanh\\left(W_{hh} \\, h_{1}\\right)", Latex.print(recurrence(), numbers));
    assertEquals(
        "\\frac{\\partial L}{\\partial W_{hh}}[2,3]",
        Latex.name(new Element(WEIGHT, Quantity.GRADIENT, 0, 0, 5)));
    assertEquals("\\overleftarrow{h}_{2}^{(2)}", Latex.print(vector(SECOND, 1), numbers));
    assertEquals("\\frac{1}{\\tau}",
        Latex.print(new Formula.Quotient(new Formula.Constant("", 1), new Formula.Constant("τ", Double.NaN)),
            numbers),
        "in symbols");
    assertEquals("\\frac{1}{0.5000}",
        Latex.print(new Formula.Quotient(new Formula.Constant("", 1), new Formula.Constant("τ", 0.5)),
            numbers),
        "in numbers");
  }

  @Test
  void latexWritesSmallNumbersAsPowersOfTen() {
    assertEquals("4.2\\cdot 10^{-9}", Latex.print(scalar(HIDDEN, 0, 0, 4.2e-9), numbers));
    assertEquals("-0.5000", Latex.print(scalar(HIDDEN, 0, 0, -0.5), numbers));
  }
}
