package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.data.TextProblem;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.scenario.Intervention.CutRecurrence;
import unrolled.engine.scenario.Intervention.FreezeGate;
import unrolled.engine.scenario.Intervention.Level;
import unrolled.engine.scenario.Intervention.SwapInputs;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// What is done to a network is done truly: values, gradients and explanations are those of the changed network.
class InterventionTest {
  record Case(CellKind cell, Intervention what) {}

  private static Setup drawn(CellKind cell) {
    return Setup.standard().withScenario(Scenario.ALL.get(1)).withCell(cell).withSize(3, 2)
        .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 5);
  }

  static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    for (CellKind cell : List.of(CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU, CellKind.GRU_TEXTBOOK)) {
      all.add(new Case(cell, new CutRecurrence()));
      all.add(new Case(cell, new SwapInputs(1, 2)));
      for (String gate : cell.cell().gates()) {
        for (Level level : Level.values()) {
          if (!gate.isEmpty()) {
            all.add(new Case(cell, new FreezeGate(gate, Frozen.ALL, level)));
            all.add(new Case(cell, new FreezeGate(gate, 1, level)));
          }
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsAreThoseOfTheChangedNetwork(Case each) {
    Setup setup = drawn(each.cell());
    assertTrue(each.what().isPossible(setup.prepare()));
    Trace after = new Counterfactual(setup, each.what()).trace();
    assertTrue(Bits.assertGradientsAgree(after) > 100);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theStoryHasTheSameStepsAndEveryNumberIsExplained(Case each) {
    Setup setup = drawn(each.cell());
    Trace before = setup.trace();
    Trace after = new Counterfactual(setup, each.what()).trace();
    assertEquals(before.steps().stream().map(InterventionTest::told).toList(),
        after.steps().stream().map(InterventionTest::told).toList());
    var end = after.at(new Cursor(after.size(), 0));
    for (Variable variable : after.graph().variables()) {
      if (after.graph().producer(variable).isPresent() && variable.role().hasGradient()) {
        for (int index = 0; index < variable.width(); index++) {
          Element element = new Element(variable, Quantity.VALUE, 2, 0, index);
          Explanation explanation = end.explain(element);
          assertEquals(explanation.value(), explanation.recomputed(), element::toString);
          Explanation gradient = end.explain(element.with(Quantity.GRADIENT));
          assertEquals(gradient.value(), gradient.recomputed(),
              1e-12 * Math.max(1, Math.abs(gradient.value())), element::toString);
        }
      }
    }
  }

  private static String told(TraceStep step) {
    return step.phase() + " " + step.op().operands() + " " + step.part() + " " + step.time();
  }

  private static double[] values(Trace trace, String name) {
    Variable variable = trace.graph().variable(name);
    Memory memory = trace.execution().memory();
    int from = memory.position(variable, 0);
    return Arrays.copyOfRange(memory.values(variable), from,
        from + memory.timesteps() * variable.width());
  }

  private static double[] gradients(Trace trace, String name) {
    return trace.execution().memory().gradients(trace.graph().variable(name)).clone();
  }

  @Test
  void aClosedForgetGateKeepsNothingAndNothingFlowsIntoIt() {
    Trace after =
        new Counterfactual(drawn(CellKind.LSTM), new FreezeGate("f", Frozen.ALL, Level.ZERO)).trace();
    for (String layer : List.of("l0", "l1")) {
      assertArrayEquals(new double[9], values(after, "gate_f_" + layer));
      assertArrayEquals(values(after, "written_" + layer), values(after, "c_" + layer));
      assertArrayEquals(new double[9], gradients(after, "a_f_" + layer));
      assertTrue(Arrays.stream(gradients(after, "gate_f_" + layer)).anyMatch(each -> each != 0));
    }
  }

  @Test
  void oneFrozenUnitLeavesTheOthersFree() {
    Setup setup = drawn(CellKind.GRU);
    Trace before = setup.trace();
    Trace after = new Counterfactual(setup, new FreezeGate("z", 1, Level.ONE)).trace();
    double[] gate = values(after, "gate_z_l0");
    double[] cut = gradients(after, "a_z_l0");
    assertEquals(List.of(1.0, 1.0, 1.0), List.of(gate[1], gate[4], gate[7]));
    assertEquals(List.of(0.0, 0.0, 0.0), List.of(cut[1], cut[4], cut[7]));
    assertEquals(values(before, "gate_z_l0")[0], gate[0]);
    assertNotEquals(0, cut[0]);
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
  void aGateFrozenAtItsValueChangesNoValueButCutsItsGradient(CellKind cell) {
    Setup setup = drawn(cell);
    String gate = cell == CellKind.LSTM ? "f" : "z";
    Trace before = setup.trace();
    Trace after = new Counterfactual(setup, new FreezeGate(gate, Frozen.ALL, Level.VALUE)).trace();
    for (Variable variable : before.graph().variables()) {
      if (!variable.isSymbols()) {
        assertArrayEquals(before.execution().memory().values(variable),
            after.execution().memory().values(variable), variable.name());
      }
    }
    assertArrayEquals(new double[9], gradients(after, "a_" + gate + "_l0"));
    assertFalse(Arrays.equals(gradients(before, "h_l0"), gradients(after, "h_l0")));
  }

  @Test
  void aFrozenNumberIsExplainedAsItself() {
    Trace after =
        new Counterfactual(drawn(CellKind.LSTM), new FreezeGate("o", Frozen.ALL, Level.ONE)).trace();
    Element gate = new Element(after.graph().variable("gate_o_l0"), Quantity.VALUE, 1, 0, 2);
    Explanation explanation = after.at(new Cursor(after.size(), 0)).explain(gate);
    assertEquals(new Formula.Constant("", 1), explanation.symbols());
    assertEquals(new Formula.Constant("", 1), explanation.arithmetic());
    assertTrue(explanation.sources().isEmpty());
  }

  @Test
  void swappedInputsAreTheOtherSequence() throws TextProblem {
    Setup setup = Setup.standard().withScenario(Scenario.of("ABC", "A"));
    Trace swapped = new Counterfactual(setup, new SwapInputs(0, 2)).trace();
    Bits.assertSame(setup.withScenario(Scenario.of("CBA", "A")).trace(), swapped);
  }

  @Test
  void swappedNumbersAreSwappedWhole() {
    Edited base = new Edited(Setup.standard(), List.of(new Edit("x", 0, 0, 2, 0.5)));
    Trace swapped = new Counterfactual(base, new SwapInputs(0, 1)).trace();
    assertArrayEquals(new double[] {0, 1, 0, 1, 0, 0.5}, values(swapped, "x"));
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void withoutRecurrentWeightsNoProductCarriesTheStateOver(CellKind cell) {
    Setup setup = drawn(cell);
    Trace after = new Counterfactual(setup, new CutRecurrence()).trace();
    List<Edit> zeros = new ArrayList<>();
    for (String name : List.of("weight_hh_l0", "weight_hh_l1")) {
      for (int i = 0; i < after.graph().variable(name).shape().size(); i++) {
        zeros.add(new Edit(name, 0, 0, i, 0));
      }
    }
    Bits.assertSame(new Edited(setup, zeros).trace(), after);
  }

  @Test
  void bothDirectionsOfABatchOfEmbeddedSymbolsAreFrozen() {
    Architecture architecture = Architecture.of(new LstmCell(), 4, 2).withBidirectional(true)
        .withInput(new Input.Embedding(4, 3)).withReadout(Readout.EVERY, 4, LossKind.CROSS_ENTROPY);
    Network network = Network.of(architecture);
    InitializerKind.GAUSSIAN.initialization().apply(network, new Random(3));
    Batch batch = new Batch(3, 2, Map.of("x_ids", new int[] {0, 1, 2, 3, 1, 0}, "y",
        new int[] {1, 2, 3, 0, -1, 2}), Map.of());
    for (Intervention what : List.of(new FreezeGate("i", 1, Level.VALUE), new SwapInputs(0, 2),
        new FreezeGate("f", Frozen.ALL, Level.ONE), new CutRecurrence())) {
      Trace after = Trace.record(what.on(Trainer.prepare(
          network, TrainingConfig.of(Optimizer.sgd(), 0.1), batch, Gemm.create(), true)));
      assertTrue(Bits.assertGradientsAgree(after) > 100, what::toString);
    }
  }

  @Test
  void interventionsCanBeCombined() {
    Setup setup = drawn(CellKind.LSTM);
    TrainingStep both = new Counterfactual(new Counterfactual(setup, new FreezeGate("f", 0, Level.ONE)),
        new FreezeGate("i", Frozen.ALL, Level.ZERO));
    Trace trace = both.trace();
    assertEquals(1, values(trace, "gate_f_l1")[0]);
    assertArrayEquals(new double[9], values(trace, "c_l1"));
    assertTrue(Bits.assertGradientsAgree(trace) > 100);
  }

  @Test
  void whatIsNotThereCannotBeDone() {
    Setup setup = Setup.standard();
    for (Intervention what : List.of(new SwapInputs(0, 2), new SwapInputs(1, 1), new SwapInputs(-1, 0),
        new FreezeGate("f", Frozen.ALL, Level.ONE))) {
      assertFalse(what.isPossible(setup.prepare()), what::toString);
      assertThrows(IllegalArgumentException.class, () -> new Counterfactual(setup, what).prepare());
    }
    assertFalse(new FreezeGate("f", 3, Level.ONE).isPossible(drawn(CellKind.LSTM).prepare()));
  }
}
