package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

class HopCurvesTest {
  @ParameterizedTest
  @EnumSource(CellKind.class)
  void theMeasuredCurveIsThatOfTraining(CellKind cell) {
    TrainingPlan plan = GradientSamples.small(cell, false);
    Execution trained = GradientSamples.execution(plan);
    trained.forward();
    trained.backward();
    Memory memory = trained.memory();
    GradientAnalysis analysis = GradientSamples.analysis(plan);
    for (int layer = 0; layer < 2; layer++) {
      HopCurves curves = analysis.curves(layer);
      assertRelative(memory, trained.graph().variable("h_l" + layer), curves.measured());
      if (cell == CellKind.LSTM) {
        assertRelative(memory, trained.graph().variable("c_l" + layer),
            Objects.requireNonNull(curves.cell()));
      }
      assertEquals(cell == CellKind.LSTM, curves.cell() != null);
      assertEquals(cell.name().startsWith("RNN"), curves.rule() != null);
      assertEquals(curves.rule() == null, curves.direct() != null);
    }
  }

  private static void assertRelative(Memory memory, Variable state, double[] curve) {
    double[] norms = new double[curve.length];
    int block = memory.batch() * state.width();
    for (int time = 0; time < norms.length; time++) {
      int at = memory.position(state, time);
      norms[time] = Math.sqrt(
          Arrays.stream(memory.gradients(state), at, at + block).map(each -> each * each).sum());
    }
    for (int time = 0; time < norms.length; time++) {
      assertEquals(Math.log10(norms[time] / norms[norms.length - 1]), curve[time], 1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, mode = EnumSource.Mode.MATCH_ALL, names = "RNN_.*")
  void noGradientExceedsTheBound(CellKind cell) {
    HopCurves curves = GradientSamples.analysis(
        GradientSamples.small(cell, false).withSize(6, 1).withBatch(30, 4)).curves(0);
    double[] bound = Objects.requireNonNull(curves.bound());
    for (int time = 1; time < bound.length; time++) {
      double hop = curves.measured()[time - 1] - curves.measured()[time];
      double most = bound[time - 1] - bound[time];
      assertTrue(!(hop > most + 1e-12), cell + " at " + time + ": " + hop + " " + most);
    }
  }

  @Test
  void theDirectPathAloneIsTheGatesMultiplied() {
    TrainingPlan plan = GradientSamples.small(CellKind.LSTM, false);
    Execution execution = GradientSamples.execution(plan);
    execution.forward();
    execution.backward();
    Memory memory = execution.memory();
    Variable c = execution.graph().variable("c_l1");
    Variable f = execution.graph().variable("gate_f_l1");
    int block = plan.batch() * plan.hidden();
    double squares = 0;
    double last = 0;
    for (int i = 0; i < block; i++) {
      double product = memory.gradients(c)[memory.position(c, 6) + i];
      last += product * product;
      for (int time = 6; time > 2; time--) {
        product *= memory.values(f)[memory.position(f, time) + i];
      }
      squares += product * product;
    }
    double[] direct = Objects.requireNonNull(GradientSamples.analysis(plan).curves(1).direct());
    assertEquals(Math.log10(Math.sqrt(squares / last)), direct[2], 1e-12);
    assertEquals(0, direct[6]);
  }

  @Test
  void ofWhatIsFarBelowADoubleTheRuleAndTheBoundStayNumbers() {
    HopCurves curves = GradientSamples.analysis(GradientSamples
        .plan(CellKind.RNN_TANH, GradientSamples.orthogonal(1e-9), 1)).curves(0);
    assertEquals(Double.NEGATIVE_INFINITY, curves.measured()[0], "a double holds nothing that small");
    double[] rule = Objects.requireNonNull(curves.rule());
    assertTrue(rule[0] < -350 && Double.isFinite(rule[0]), "rule " + rule[0]);
    double[] none = Objects.requireNonNull(GradientSamples.analysis(GradientSamples
        .plan(CellKind.RNN_TANH, GradientSamples.orthogonal(0), 1)).curves(0).bound());
    assertEquals(Double.NEGATIVE_INFINITY, none[38]);
    assertEquals(0, none[39]);
  }

  @Test
  void whereNothingArrivesAtTheLastTimestepNothingIsCompared() {
    TrainingPlan plan = GradientSamples.small(CellKind.GRU, false);
    Execution execution = GradientSamples.execution(plan);
    Arrays.fill(execution.memory().values(execution.graph().variable("head.weight")), 0);
    HopCurves curves = new GradientAnalysis(execution).curves(1);
    assertTrue(Arrays.stream(curves.measured()).allMatch(Double::isNaN));
    assertTrue(Arrays.stream(Objects.requireNonNull(curves.direct())).allMatch(Double::isNaN));
    assertEquals(0, HopCurves.reach(curves.measured(), 3));
  }

  @Test
  void whatIsNotANumberIsNoCurve() {
    TrainingPlan plan = GradientSamples.small(CellKind.RNN_TANH, false);
    Execution execution = GradientSamples.execution(plan);
    execution.memory().values(execution.graph().variable("weight_hh_l1"))[3] = Double.NaN;
    HopCurves curves = new GradientAnalysis(execution).curves(1);
    assertTrue(Double.isNaN(curves.radius()) && Double.isNaN(curves.largestSingularValue()));
    assertNotNull(curves.rule());
    assertNull(curves.cell());
  }

  @Test
  void theReachEndsAtTheFirstHopThatIsTooSmall() {
    assertEquals(3, HopCurves.reach(new double[] {-1, -9, -2, -1, 0.5, 0}, 2));
    assertEquals(0, HopCurves.reach(new double[] {0}, 2));
  }
}
