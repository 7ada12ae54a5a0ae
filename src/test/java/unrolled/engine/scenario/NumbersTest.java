package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.NumberTask;
import unrolled.engine.data.Tasks;
import unrolled.engine.formula.Formula;
import unrolled.engine.graph.Variable;
import unrolled.engine.predict.Question;
import unrolled.engine.predict.Questions;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;

/// Updates of tasks of numbers are stepped, asked, edited and tried like those of symbols.
class NumbersTest {
  static Stream<Moment> moments() {
    return Tasks.ALL.stream().filter(NumberTask.class::isInstance)
        .flatMap(task -> Stream.of(CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU).map(cell -> {
          Run run = new Run(TrainingPlan.standard().withTask(task).withCell(cell).withBatch(5, 3));
          for (int i = 0; i < 10; i++) {
            run.step(false);
          }
          return run.next();
        }));
  }

  private static double loss(TrainingStep step) {
    Trace trace = step.trace();
    return trace.execution().memory().values(trace.graph().variable("loss"))[0];
  }

  @ParameterizedTest
  @MethodSource("moments")
  void everyGradientAgreesWithCentralDifferences(Moment moment) {
    assertTrue(Bits.assertGradientsAgree(moment.trace()) > 40);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void everyStepAsksForANumberThatItsArithmeticGives(Moment moment) {
    Trace trace = moment.trace();
    for (TraceStep step : trace.steps()) {
      Question question = Questions.before(trace, step.index(), 0, null).orElseThrow();
      assertEquals(question.answer(), Formula.evaluate(question.arithmetic()),
          1e-12 * Math.max(1, question.largest()), () -> step + " " + question.element());
    }
  }

  @ParameterizedTest
  @MethodSource("moments")
  void anEditedNumberReplacesOneThatIsRead(Moment moment) {
    Trace before = moment.trace();
    Variable x = before.graph().variable("x");
    Edited edited = new Edited(moment, List.of(new Edit("x", 1, 0, 0, 0.75)));
    assertEquals(moment.architecture(), edited.architecture());
    double was = before.execution().memory().values(x)[before.execution().memory().position(x, 1)];
    assertEquals(was, edited.replaced().getFirst().was());
    assertNotEquals(loss(moment), loss(edited));
    Bits.assertSame(before, edited.without(
        new unrolled.engine.formula.Element(x, unrolled.engine.formula.Quantity.VALUE, 1, 0, 0)).trace());
  }

  /// Swapped twice, everything is as it was.
  @ParameterizedTest
  @MethodSource("moments")
  void twoInputsAreSwapped(Moment moment) {
    Intervention swap = new Intervention.SwapInputs(1, 3);
    Counterfactual swapped = new Counterfactual(moment, swap);
    assertNotEquals(loss(moment), loss(swapped));
    Bits.assertSame(moment.trace(), new Counterfactual(swapped, swap).trace());
  }
}
