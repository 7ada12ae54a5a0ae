package unrolled.engine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Clipping;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;

/// What is right, and what a wrong answer would have been right for.
class JudgeTest {
  private static final Trace ARTICLE = PredictSamples.ARTICLE;

  private static Verdict judge(Question question, String typed) {
    return Judge.judge(question, Guess.Exact.parse(typed).orElseThrow());
  }

  private static Slip.@Nullable Kind slip(Question question, double typed) {
    Verdict verdict = judge(question, Double.toString(typed));
    assertFalse(verdict.right());
    return verdict.slip() == null ? null : verdict.slip().kind();
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void theTrueNumberIsRightAtEveryStepAndSoAreItsSignAndSize(CellKind cell) {
    Trace trace = PredictSamples.random(cell);
    for (TraceStep step : trace.steps()) {
      Question question = Questions.before(trace, step.index(), 0, null).orElseThrow();
      double answer = question.answer();
      assertTrue(judge(question, Double.toString(answer)).right(), step::toString);
      assertTrue(judge(question, Double.toString(answer * 1.009)).right(), step::toString);
      Guess.Rough rough = new Guess.Rough(Guess.Sign.of(answer), Guess.Size.of(answer));
      assertTrue(Judge.judge(question, rough).right(), step::toString);
      assertFalse(judge(question, Double.toString(answer + 3 * question.tolerance())).right(),
          step::toString);
    }
  }

  @Test
  void onePercentOfTheNumberOrOfTheLargestOfTheStepIsAllowed() {
    Question hidden = PredictSamples.forward(ARTICLE, "h_l0", 1);
    assertEquals(0.01 * hidden.answer(), hidden.tolerance(), 1e-15);
    Question nothing = at(hidden, 2);
    assertEquals(0, nothing.answer());
    assertEquals(0.01 * hidden.answer(), nothing.tolerance(), 1e-15);
    assertTrue(judge(nothing, "0.007").right());
    assertFalse(judge(nothing, "0.008").right());
  }

  private static Question at(Question question, int index) {
    Element element = question.element();
    Element other = new Element(
        element.variable(), element.quantity(), element.time(), element.sequence(), index);
    return Questions.before(ARTICLE, question.step().index(), 0, other).orElseThrow();
  }

  @Test
  void theLargestOfAStepCountsForAtMostOne() {
    Question question = PredictSamples.forward(ARTICLE, "h_l0", 0);
    Question large = new Question(question.step(), question.element(), false, 0.5, 1000,
        question.symbols(), question.arithmetic(), question.after());
    assertEquals(0.01, large.tolerance());
  }

  @Test
  void zeroIsRightOnlyWhereNothingComes() {
    Question zeros = PredictSamples.backward(ARTICLE, "weight_hh_l0", 0);
    assertTrue(judge(zeros, "0").right());
    assertFalse(judge(zeros, "0.0001").right());
    Guess.Rough zero = new Guess.Rough(Guess.Sign.ZERO, Guess.Size.LARGE);
    assertTrue(Judge.judge(zeros, zero).right());
  }

  @Test
  void aWrongSignAndAWrongSizeAreSaid() {
    Question question = PredictSamples.forward(ARTICLE, "h_l0", 0);
    assertEquals(Slip.Kind.SIGN, slip(question, -question.answer()));
    assertEquals(Slip.Kind.SIGN, kind(question, Guess.Sign.NEGATIVE, Guess.Size.MEDIUM));
    assertEquals(Slip.Kind.SIZE, kind(question, Guess.Sign.POSITIVE, Guess.Size.LARGE));
  }

  private static Slip.@Nullable Kind kind(Question question, Guess.Sign sign, Guess.Size size) {
    Slip slip = Judge.judge(question, new Guess.Rough(sign, size)).slip();
    return slip == null ? null : slip.kind();
  }

  @Test
  void thePreActivationIsNotTheActivation() {
    Question question = PredictSamples.forward(ARTICLE, "h_l0", 0);
    Slip slip = judge(question, "1").slip();
    assertNotNull(slip);
    assertEquals(Slip.Kind.ACTIVATION, slip.kind());
    assertEquals(1, slip.value());
  }

  @Test
  void aForgottenBiasAndAForgottenMemoryAreTold() {
    Trace trace = PredictSamples.random(CellKind.RNN_TANH);
    Question question = PredictSamples.forward(trace, "a_l0", 1);
    for (Slip slip : Slips.of(question)) {
      if (slip.part() instanceof Formula.Scalar(Element element, double value)) {
        double without = question.answer() - value;
        Slip.Kind expected = element.variable().name().startsWith("bias") ? Slip.Kind.BIAS : slip.kind();
        assertEquals(expected, slip(question, without), element::toString);
      }
    }
    List<Slip.Kind> kinds = Slips.of(question).stream().map(Slip::kind).toList();
    assertTrue(kinds.containsAll(List.of(Slip.Kind.BIAS, Slip.Kind.RECURRENT, Slip.Kind.TERM)));
  }

  @Test
  void aForgottenMemoryOfAnLstmIsTold() {
    Trace trace = PredictSamples.random(CellKind.LSTM);
    Question question = PredictSamples.forward(trace, "c_l0", 1);
    Slip memory = Slips.of(question).stream()
        .filter(each -> each.kind() == Slip.Kind.RECURRENT).findFirst().orElseThrow();
    assertEquals(Slip.Kind.RECURRENT, slip(question, memory.value()));
  }

  @Test
  void backwardThePassedGradientAndTheValueAreTold() {
    Question question = at(PredictSamples.backward(ARTICLE, "a_l0", 1), 0);
    List<Formula.Scalar> leaves = Formula.scalars(question.arithmetic());
    assertEquals(Quantity.GRADIENT, leaves.getFirst().element().quantity());
    assertEquals(Slip.Kind.ACTIVATION, slip(question, leaves.getFirst().value()));
    double value = question.after().number(question.element().with(Quantity.VALUE));
    assertEquals(Slip.Kind.VALUE, slip(question, value));
    double withFunction = leaves.getFirst().value() * Math.tanh(leaves.getLast().value());
    assertEquals(Slip.Kind.SLOPE, slip(question, withFunction));
  }

  @Test
  void theRunningTotalIsNotTheContribution() {
    Question question = PredictSamples.backward(ARTICLE, "bias_ih_l0", 0);
    assertEquals(Slip.Kind.TOTAL, slip(question, question.after().number(question.element())));
  }

  @Test
  void climbingInsteadOfDescendingIsTold() {
    Question question = PredictSamples.update(ARTICLE, "bias_ih_l0");
    assertEquals(Quantity.NEXT_VALUE, question.element().quantity());
    Formula.Scalar gradient = Formula.scalars(question.arithmetic()).getLast();
    assertEquals(Slip.Kind.SIGN, slip(question, 0.1 * gradient.value()), "0 + ηg is the other sign");
    assertEquals(Slip.Kind.FACTOR, slip(question, -gradient.value()), "η was left out");
    Question weight = at(PredictSamples.update(ARTICLE, "weight_ih_l0"), 0);
    double slope = Formula.scalars(weight.arithmetic()).getLast().value();
    assertEquals(Slip.Kind.ADDED, slip(weight, weight.answer() + 0.2 * slope));
  }

  @Test
  void forgettingToClipAndToDivideAreTold() {
    Trace trace = PredictSamples.random(CellKind.GRU);
    Question clip = PredictSamples.ask(trace, step -> step.op() instanceof Clipping);
    double unclipped = clip.after().number(clip.element().with(Quantity.GRADIENT));
    assertEquals(Slip.Kind.CLIPPING, slip(clip, unclipped));
    Question softmax = PredictSamples.ask(ARTICLE, step -> step.phase() == Phase.LOSS);
    assertEquals(Slip.Kind.DIVISION, slip(softmax, 1), "exp(o − max) of the largest is 1");
  }

  @Test
  void roundingTooCoarselyIsTold() {
    Question question = PredictSamples.forward(ARTICLE, "h_l0", 0);
    assertEquals(Slip.Kind.ROUNDED, slip(question, 0.8));
  }

  @Test
  void whatTheArithmeticDoesNotShowIsNotGuessed() {
    Question question = PredictSamples.forward(ARTICLE, "h_l0", 0);
    assertNull(slip(question, 0.3));
    assertNull(slip(question, 1e300));
    assertNull(slip(question, 0));
  }
}
