package unrolled.engine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.io.FileProblem;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.Models;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Which number is asked before each step, and that its arithmetic gives it.
class QuestionsTest {
  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyStepAsksForANumberThatItBringsAboutAndThatItsArithmeticGives(CellKind cell) {
    Trace trace = PredictSamples.random(cell);
    for (TraceStep step : trace.steps()) {
      Question question = Questions.before(trace, step.index(), 0, null).orElseThrow();
      assertEquals(question.answer(), Formula.evaluate(question.arithmetic()),
          1e-12 * Math.max(1, question.largest()), () -> step + " " + question.element());
      boolean brought = trace.at(new Cursor(step.index() + 1, 0)).isKnown(question.element());
      assertTrue(brought, () -> step + " " + question.element());
      if (!question.contribution()) {
        assertFalse(trace.at(new Cursor(step.index(), 0)).isKnown(question.element()), step::toString);
        assertEquals(question.answer(), question.after().number(question.element()), step::toString);
      }
    }
  }

  @Test
  void everyPhaseAndEveryNumberOfAnUpdateIsAsked() {
    Trace trace = PredictSamples.random(CellKind.LSTM);
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
    for (TraceStep step : trace.steps()) {
      phases.add(step.phase());
      quantities.add(Questions.before(trace, step.index(), 0, null).orElseThrow().element().quantity());
    }
    assertEquals(EnumSet.allOf(Phase.class), phases);
    assertEquals(EnumSet.of(Quantity.VALUE, Quantity.GRADIENT, Quantity.CLIPPED, Quantity.NEXT_FIRST_MOMENT,
        Quantity.NEXT_SECOND_MOMENT, Quantity.NEXT_VALUE), quantities);
  }

  @Test
  void withoutASelectionTheLargestIsAsked() {
    Question question = PredictSamples.forward(PredictSamples.ARTICLE, "h_l0", 1);
    assertEquals(1, question.element().index());
    assertEquals(Math.tanh(1), question.answer(), 1e-15);
    assertEquals(question.largest(), question.answer());
  }

  @Test
  void theSelectedNumberIsAskedWhereTheStepComputesIt() {
    Question largest = PredictSamples.forward(PredictSamples.ARTICLE, "h_l0", 1);
    Element first = new Element(largest.element().variable(), Quantity.VALUE, 1, 0, 0);
    Question asked = ask(largest.step(), first).orElseThrow();
    assertEquals(first, asked.element());
    assertEquals(Math.tanh(Math.tanh(1)), asked.answer(), 1e-15);
    Element elsewhere = new Element(first.variable(), Quantity.VALUE, 0, 0, 0);
    assertEquals(largest.element(), ask(largest.step(), elsewhere).orElseThrow().element());
  }

  private static Optional<Question> ask(TraceStep step, Element selected) {
    return Questions.before(PredictSamples.ARTICLE, step.index(), 0, selected);
  }

  @Test
  void ofAParameterTheSelectedQuantityOfTheUpdateIsAsked() {
    Trace trace = PredictSamples.random(CellKind.GRU);
    Question question = PredictSamples.update(trace, "weight_hh_l0");
    for (Quantity quantity : new Quantity[] {Quantity.NEXT_FIRST_MOMENT, Quantity.NEXT_VALUE}) {
      Element selected = question.element().with(quantity);
      assertEquals(selected,
          Questions.before(trace, question.step().index(), 0, selected).orElseThrow().element());
    }
  }

  @Test
  void ofAGradientToWhichOthersAddOnlyTheContributionOfTheStepIsAsked() {
    Question question = PredictSamples.backward(PredictSamples.ARTICLE, "weight_ih_l0", 0);
    assertTrue(question.contribution());
    double[] parts = PredictSamples.ARTICLE.byTime(question.element().variable())
        .parts(question.element().index());
    assertEquals(parts[0], question.answer());
    assertFalse(PredictSamples.backward(PredictSamples.ARTICLE, "a_l0", 0).contribution());
  }

  @Test
  void allZerosAreAskedAsWell() {
    Question question = PredictSamples.backward(PredictSamples.ARTICLE, "weight_hh_l0", 0);
    assertEquals(0, question.answer());
    assertEquals(0, question.largest());
  }

  @Test
  void whereNoResultIsFiniteThereIsNothingToAsk() {
    Trace trace = Setup.standard().trace();
    Question before = PredictSamples.forward(trace, "h_l0", 0);
    double[] states = trace.execution().memory().values(before.element().variable());
    Arrays.fill(states, Double.NaN);
    assertEquals(Optional.empty(), Questions.before(trace, before.step().index(), 0, null));
    states[trace.execution().memory().position(before.element().with(Quantity.VALUE))] = 7;
    assertEquals(7, PredictSamples.forward(trace, "h_l0", 0).answer());
  }

  @Test
  void everySequenceIsAskedForItsOwnNumbers() throws FileProblem {
    Models.Pair model = Models.of("lstm_bidir_l2", "");
    Trace trace = Trace.record(model.network(), TrainingConfig.of(Optimizer.sgd(), 0.1), model.batch());
    Set<Integer> asked = trace.steps().stream()
        .map(step -> Questions.before(trace, step.index(), 1, null).orElseThrow().element())
        .filter(element -> element.variable().domain() == Domain.EVERY)
        .map(Element::sequence).collect(Collectors.toSet());
    assertEquals(Set.of(1), asked);
  }
}
