package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.formula.Formula;
import unrolled.engine.graph.Block;
import unrolled.engine.graph.Variable;
import unrolled.engine.predict.Question;
import unrolled.engine.predict.Questions;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.trace.Segment;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Updates of an encoder–decoder, taught and not, are stepped, asked, checked, edited and tried like any other.
class DecoderStepTest {
  private static final int FROM = 8;

  static Stream<Moment> moments() {
    return Stream.of(CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU)
        .flatMap(cell -> Stream.of(true, false).map(forced -> {
          Run run = new Run(TrainingPlan.standard().withTask(new RomanNumerals(2, false)).withCell(cell)
              .withSize(3, 1).withBatch(11, 2)
              .withTraining(TrainingConfig.of(Optimizer.adam(), 0.02).withForcing(forced)));
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
    assertTrue(Bits.assertGradientsAgree(moment.trace()) > 300);
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

  /// What is read next may be what was just answered, so cells and readout of a decoder take turns.
  @Test
  void aDecoderIsToldTimestepByTimestep() {
    List<Segment> segments = moments().findFirst().orElseThrow().trace().segments();
    List<String> told = segments.stream().filter(each -> each.time() >= 0)
        .map(each -> each.phase() + " " + each.part() + " " + (each.time() + 1)).toList();
    int first = told.indexOf("FORWARD CELLS 9");
    assertEquals(FROM, first);
    assertEquals(List.of("FORWARD CELLS 9", "OUTPUT READOUT 9", "FORWARD CELLS 10", "OUTPUT READOUT 10",
        "FORWARD CELLS 11", "OUTPUT READOUT 11", "LOSS LOSS 9", "LOSS LOSS 10", "LOSS LOSS 11",
        "BACKWARD LOSS 11", "BACKWARD LOSS 10", "BACKWARD LOSS 9", "BACKWARD READOUT 11", "BACKWARD CELLS 11",
        "BACKWARD READOUT 10"), told.subList(first, first + 15));
    assertEquals(Block.Part.CELLS, segments.get(segments.size() - 2).part());
    assertEquals("BACKWARD CELLS 1", told.getLast());
  }

  @ParameterizedTest
  @MethodSource("moments")
  void aWeightOfEitherHalfAndASymbolOfEitherAlphabetAreEdited(Moment moment) {
    double before = loss(moment);
    for (Edit edit : List.of(new Edit("encoder.weight_hh_l0", 0, 0, 1, 0.75),
        new Edit("decoder.weight_hh_l0", 0, 0, 1, 0.75), new Edit("x", FROM - 1, 0, 2, 0.5),
        new Edit("decoder.x", FROM, 0, 3, 0.5))) {
      Edited edited = new Edited(moment, List.of(edit));
      assertNotEquals(before, loss(edited), edit::toString);
      Trace trace = edited.trace();
      Variable variable = trace.graph().variable(edit.variable());
      assertEquals(edit.value(), trace.execution().memory().values(variable)[trace.execution().memory()
          .position(variable, variable.isParameter() ? 0 : edit.time()) + edit.index()]);
    }
    Edited same = new Edited(moment, List.of(new Edit("x", 0, 0, 0, 1)));
    assertEquals(1, same.replaced().getFirst().was());
    assertEquals(before, loss(same));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void inputsAreSwappedWithinAHalfOnly(Moment moment) {
    Intervention swap = new Intervention.SwapInputs(FROM - 1, FROM - 2);
    Counterfactual swapped = new Counterfactual(moment, swap);
    Bits.assertSame(moment.trace(), new Counterfactual(swapped, swap).trace());
    assertTrue(new Intervention.SwapInputs(FROM, FROM + 1).isPossible(moment.prepare()));
    assertFalse(new Intervention.SwapInputs(FROM - 1, FROM).isPossible(moment.prepare()));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void gatesAreFrozenAndRecurrencesCutInBothHalves(Moment moment) {
    Trace cut = new Counterfactual(moment, new Intervention.CutRecurrence()).trace();
    for (String half : List.of("encoder.", "decoder.")) {
      for (double each : cut.execution().memory().values(cut.graph().variable(half + "weight_hh_l0"))) {
        assertEquals(0, each);
      }
    }
    if (moment.plan().cell() == CellKind.LSTM) {
      Trace frozen =
          new Counterfactual(moment, new Intervention.FreezeGate("f", -1, Intervention.Level.ONE)).trace();
      for (double each : frozen.execution().memory().values(frozen.graph().variable("gate_f_l0"))) {
        assertEquals(1, each);
      }
    }
  }
}
