package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.cell.Control;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// A replaced number: everything downstream follows, nothing else, and without it everything is as it was.
class EditedTest {
  private static Edited edited(TrainingStep base, Edit... edits) {
    return new Edited(base, List.of(edits));
  }

  private static double number(Trace trace, String name, Quantity quantity, int time, int index) {
    Element element = new Element(trace.graph().variable(name), quantity, time, 0, index);
    return trace.at(new Cursor(trace.size(), 0)).number(element);
  }

  private static double value(Trace trace, String name, int time, int index) {
    return number(trace, name, Quantity.VALUE, time, index);
  }

  private static Setup drawn(CellKind cell) {
    return Setup.standard().withScenario(Scenario.ALL.get(1)).withCell(cell).withSize(3, 2)
        .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 5)
        .withTraining(TrainingConfig.of(Optimizer.adam(), 0.01));
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void oneHotVectorsWrittenOutGiveTheSameBits(CellKind cell) {
    Setup setup = drawn(cell);
    Trace vectors = edited(setup, new Edit("x", 1, 0, 0, 1)).trace();
    assertTrue(vectors.graph().find("x_ids").isEmpty());
    Bits.assertSame(setup.trace(), vectors);
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void gradientsOfEditedNetworksAgreeWithCentralDifferences(CellKind cell) {
    Trace trace = edited(drawn(cell), new Edit("x", 1, 0, 2, 0.5), new Edit("h_l1", -1, 0, 1, 0.25),
        new Edit("weight_hh_l0", 0, 0, 4, -1.5)).trace();
    assertTrue(Bits.assertGradientsAgree(trace) > 100);
    assertNotEquals(0, number(trace, "x", Quantity.GRADIENT, 0, 2));
  }

  @Test
  void anEditedWeightIsFeltDownstreamOnly() {
    Setup setup = Setup.standard();
    Trace before = setup.trace();
    Trace after = edited(setup, new Edit("weight_hh_l0", 0, 0, 0, 0.5)).trace();
    assertEquals(value(before, "h_l0", 0, 0), value(after, "h_l0", 0, 0));
    assertEquals(Math.tanh(0.5 * Math.tanh(1)), value(after, "h_l0", 1, 0), 1e-15);
    assertEquals(value(before, "h_l0", 1, 1), value(after, "h_l0", 1, 1));
    assertNotEquals(value(before, "loss", 0, 0), value(after, "loss", 0, 0));
    double gradient = number(after, "weight_hh_l0", Quantity.GRADIENT, 0, 0);
    assertNotEquals(number(before, "weight_hh_l0", Quantity.GRADIENT, 0, 0), gradient);
    assertEquals(0.5 - 0.1 * gradient, number(after, "weight_hh_l0", Quantity.NEXT_VALUE, 0, 0), 1e-15);
  }

  @Test
  void anEditedEntryOfAOneHotVectorIsARealInput() {
    Edited step = edited(Setup.standard(), new Edit("x", 1, 0, 2, 0.25));
    Trace trace = step.trace();
    assertEquals(new Input.Real(3), step.architecture().input());
    assertEquals(1, value(trace, "x", 1, 1));
    assertEquals(Math.tanh(0.25), value(trace, "h_l0", 1, 2), 1e-15);
  }

  @Test
  void anEditedInitialStateIsRemembered() {
    Trace trace = edited(Setup.standard(), new Edit("h_l0", -1, 0, 2, 2)).trace();
    assertEquals(Math.tanh(2), value(trace, "h_l0", 0, 2), 1e-15);
  }

  @Test
  void theLastEditOfANumberHoldsAndRestoringItGivesTheOldBits() {
    Setup setup = drawn(CellKind.LSTM);
    Trace before = setup.trace();
    Element weight = new Element(before.graph().variable("weight_ih_l0"), Quantity.VALUE, 0, 0, 7);
    Element input = new Element(before.graph().variable("x_ids"), Quantity.VALUE, 2, 0, 1);
    Edited step = new Edited(setup, List.of()).with(Edit.of(weight, 3)).with(Edit.of(input, 0.5))
        .with(Edit.of(weight, -2));
    assertEquals(2, step.edits().size());
    assertEquals(-2, value(step.trace(), "weight_ih_l0", 0, 7));
    Edited restored = step.without(weight).without(input);
    assertEquals(setup.architecture(), restored.architecture());
    Bits.assertSame(before, restored.trace());
  }

  @Test
  void theOptimizerGoesOnWhereItStood() {
    Setup setup = drawn(CellKind.GRU);
    TrainingStep paused = new TrainingStep() {
      @Override
      public Architecture architecture() {
        return setup.architecture();
      }

      @Override
      public List<String> alphabet() {
        return setup.alphabet();
      }

      @Override
      public Execution prepare() {
        Execution ready = setup.prepare();
        ready.updates().setStep(7);
        ready.graph().parameters().forEach(parameter -> {
          Arrays.fill(ready.updates().buffer(parameter, Quantity.FIRST_MOMENT), 0.3);
          Arrays.fill(ready.updates().buffer(parameter, Quantity.SECOND_MOMENT), 0.2);
        });
        return ready;
      }
    };
    Trace written = edited(paused, new Edit("x", 0, 0, 0, 1)).trace();
    assertEquals(8, written.execution().updates().step());
    Bits.assertSame(paused.trace(), written);
  }

  @Test
  void symbolsReadAsOneHotVectors() {
    Trace trace = Setup.standard().trace();
    assertEquals(1, value(trace, "x_ids", 1, 1));
    assertEquals(0, value(trace, "x_ids", 1, 0));
    double[] row = trace.at(new Cursor(0, 0))
        .row(trace.graph().variable("x_ids"), Quantity.VALUE, 0, 0);
    assertEquals(List.of(1.0, 0.0, 0.0), Arrays.stream(row).boxed().toList());
  }

  @Test
  void onlyGivenNumbersCanBeEdited() {
    Trace trace = Setup.standard().trace();
    Execution execution = trace.execution();
    for (String name : List.of("weight_ih_l0", "x_ids", "bias_ih_l0")) {
      assertTrue(Edit.isPossible(execution,
          new Element(trace.graph().variable(name), Quantity.VALUE, 0, 0, 0)), name);
    }
    for (String name : List.of("h_l0", "a_l0", "loss", "y")) {
      assertFalse(Edit.isPossible(execution,
          new Element(trace.graph().variable(name), Quantity.VALUE, 0, 0, 0)), name);
    }
    assertTrue(Edit.isPossible(execution,
        new Element(trace.graph().variable("h_l0"), Quantity.VALUE, -1, 0, 0)));
    assertFalse(Edit.isPossible(execution,
        new Element(trace.graph().variable("weight_ih_l0"), Quantity.GRADIENT, 0, 0, 0)));
  }

  @Test
  void whatAControlCutOutCanBeNeitherEditedNorCutAgain() {
    Setup setup = Setup.standard();
    Network network = Network.of(setup.architecture().withControl(Control.NO_RECURRENCE));
    Execution ready =
        Trainer.prepare(network, setup.training(), setup.scenario().batch(), Gemm.create(), true);
    Element weight = new Element(ready.graph().variable("weight_hh_l0"), Quantity.VALUE, 0, 0, 0);
    assertFalse(Edit.isPossible(ready, weight));
    assertFalse(new Intervention.CutRecurrence().isPossible(ready));
    assertTrue(new Intervention.SwapInputs(0, 1).isPossible(ready));
  }

  @Test
  void whatIsNotThereOrNotFiniteIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Edit("x", 0, 0, 0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Edit("x", 0, 0, 0, Double.POSITIVE_INFINITY));
    for (Edit edit : List.of(new Edit("weight_hh_l0", 0, 0, 9, 1), new Edit("weight_hh_l0", 1, 0, 0, 1),
        new Edit("nothing", 0, 0, 0, 1), new Edit("x", 2, 0, 0, 1), new Edit("x", 0, 1, 0, 1),
        new Edit("h_l0", 0, 0, 0, 1), new Edit("a_l0", 0, 0, 0, 1))) {
      assertThrows(IllegalArgumentException.class, () -> edited(Setup.standard(), edit).prepare(),
          edit::toString);
    }
  }

  @Test
  void aHugeNumberIsAllowedAndWhatOverflowsIsContent() {
    Trace trace = edited(Setup.standard().withCell(CellKind.RNN_IDENTITY),
        new Edit("weight_ih_l0", 0, 0, 0, Double.MAX_VALUE),
        new Edit("weight_hh_l0", 0, 0, 0, Double.MAX_VALUE)).trace();
    assertEquals(Double.POSITIVE_INFINITY, value(trace, "h_l0", 1, 0));
    assertFalse(Double.isFinite(value(trace, "loss", 0, 0)));
  }
}
