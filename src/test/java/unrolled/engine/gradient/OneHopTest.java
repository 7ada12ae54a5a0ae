package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.cell.Control;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

/// Jacobians of one hop against central differences of the network itself.
class OneHopTest {
  private static final double STEP = 1e-5;
  private static final int SEQUENCE = 1;

  /// ∂(variable at a time)/∂(element) by running everything after the element again.
  private static double[] difference(Execution execution, Element element, Variable of, int time) {
    double[][] values = new double[2][];
    for (int side = 0; side < 2; side++) {
      execution.lossWith(element, side == 0 ? STEP : -STEP);
      Memory memory = execution.memory();
      int at = memory.position(of, time) + SEQUENCE * of.width();
      values[side] = Arrays.copyOfRange(memory.values(of), at, at + of.width());
    }
    double[] slope = new double[of.width()];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (values[0][i] - values[1][i]) / (2 * STEP);
    }
    return slope;
  }

  /// Compares the columns of a block of a Jacobian.
  private static void assertBlock(Execution execution, Jacobian whole, int[] corner, Variable[] pair,
      int time) {
    for (int cause = 0; cause < pair[1].width(); cause++) {
      Element element = new Element(pair[1], Quantity.VALUE, time - 1, SEQUENCE, cause);
      double[] expected = difference(execution, element, pair[0], time);
      double largest = Arrays.stream(execution.memory().values(pair[0])).map(Math::abs).max().orElse(0);
      double resolution = Math.ulp(largest) / STEP;
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], whole.at(corner[0] + i, corner[1] + cause), 1e-8 + 8 * resolution,
            pair[0] + "/" + pair[1] + " at " + time);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void aHopIsTheDerivativeOfTheNetworkItself(CellKind cell) {
    TrainingPlan plan = GradientSamples.small(cell, false);
    GradientAnalysis analysis = GradientSamples.analysis(plan);
    Execution execution = GradientSamples.execution(plan);
    for (int layer = 0; layer < 2; layer++) {
      Variable h = execution.graph().variable("h_l" + layer);
      for (int time = 0; time < plan.timesteps(); time++) {
        OneHop hop = analysis.hop(layer, time, SEQUENCE);
        assertBlock(execution, hop.hidden(), new int[] {0, 0}, new Variable[] {h, h}, time);
        assertEquals(plan.cell().cell().hasCellState() && time > 0, hop.cell() != null);
      }
    }
  }

  @Test
  void ofAnLstmBothStatesAreDifferentiatedOneByOneAndCAlsoWithAllItDoes() {
    TrainingPlan plan = GradientSamples.small(CellKind.LSTM, false);
    GradientAnalysis analysis = GradientSamples.analysis(plan);
    Execution execution = GradientSamples.execution(plan);
    Variable h = execution.graph().variable("h_l1");
    Variable c = execution.graph().variable("c_l1");
    Jacobian first = Objects.requireNonNull(analysis.joint(1, 0, SEQUENCE));
    int n = h.width();
    assertBlock(execution, first, new int[] {0, 0}, new Variable[] {h, h}, 0);
    assertBlock(execution, first, new int[] {0, n}, new Variable[] {h, c}, 0);
    assertBlock(execution, first, new int[] {n, 0}, new Variable[] {c, h}, 0);
    assertBlock(execution, first, new int[] {n, n}, new Variable[] {c, c}, 0);
    OneHop later = analysis.hop(1, 4, SEQUENCE);
    Jacobian total = Objects.requireNonNull(later.cell());
    assertBlock(execution, total, new int[] {0, 0}, new Variable[] {c, c}, 4);
    double[] kept = Objects.requireNonNull(later.direct());
    Jacobian joint = Objects.requireNonNull(analysis.joint(1, 4, SEQUENCE));
    double beside = 0;
    for (int i = 0; i < n; i++) {
      assertEquals(kept[i], joint.at(n + i, n + i), 1e-15);
      beside = Math.max(beside, Math.abs(total.at(i, i) - kept[i]));
    }
    assertTrue(beside > 1e-3, "c reaches itself through h and the gates too");
    assertNull(analysis.hop(1, 0, SEQUENCE).cell());
  }

  @Test
  void ofAPlainCellItIsTheSlopesTimesTheWeights() {
    TrainingPlan plan = GradientSamples.small(CellKind.RNN_TANH, false);
    Execution execution = GradientSamples.execution(plan);
    execution.forward();
    Memory memory = execution.memory();
    OneHop hop = GradientSamples.analysis(plan).hop(0, 5, SEQUENCE);
    double[] weight = memory.values(execution.graph().variable("weight_hh_l0"));
    Variable h = execution.graph().variable("h_l0");
    double squares = 0;
    double all = 0;
    for (int i = 0; i < 5; i++) {
      double value = memory.values(h)[memory.position(h, 5) + SEQUENCE * 5 + i];
      double slope = 1 - value * value;
      squares += slope * slope / 5;
      for (int j = 0; j < 5; j++) {
        assertEquals(slope * weight[i * 5 + j], hop.hidden().at(i, j), 1e-14);
        all += Math.pow(slope * weight[i * 5 + j], 2);
      }
    }
    assertEquals(Math.sqrt(squares), hop.slope(), 1e-14);
    assertEquals(Math.sqrt(all), hop.hidden().norm(), 1e-13);
    assertTrue(hop.hidden().largestSingularValue() <= hop.hidden().norm());
    assertTrue(hop.hidden().spectralRadius() <= hop.hidden().largestSingularValue() + 1e-13);
    assertNull(hop.direct());
    assertNull(hop.directMatrix());
    assertNull(GradientSamples.analysis(plan).joint(0, 5, SEQUENCE));
    assertTrue(Double.isNaN(hop.directSlope()));
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"GRU", "GRU_TEXTBOOK"})
  void ofAGruTheUpdateGateIsTheDirectPath(CellKind cell) {
    TrainingPlan plan = GradientSamples.small(cell, false);
    Execution execution = GradientSamples.execution(plan);
    execution.forward();
    Memory memory = execution.memory();
    Variable z = execution.graph().variable("gate_z_l1");
    OneHop hop = GradientSamples.analysis(plan).hop(1, 3, 2);
    int at = memory.position(z, 3) + 2 * 5;
    assertArrayEquals(Arrays.copyOfRange(memory.values(z), at, at + 5), hop.direct());
    assertTrue(hop.directSlope() > 0 && hop.directSlope() < 1);
    Jacobian direct = Objects.requireNonNull(hop.directMatrix());
    assertEquals(memory.values(z)[at + 4], direct.at(4, 4));
    assertEquals(0, direct.at(4, 3));
    assertEquals(hop.directSlope() * Math.sqrt(5), direct.norm(), 1e-12);
    assertTrue(Double.isNaN(hop.slope()));
  }

  @Test
  void whereNothingIsCarriedOverAHopIsZero() {
    for (CellKind cell : new CellKind[] {CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU}) {
      GradientAnalysis analysis =
          GradientSamples.analysis(GradientSamples.small(cell, false).withControl(Control.NO_CARRY));
      assertEquals(0, analysis.hop(0, 3, 0).hidden().norm(), cell.id());
      assertEquals(Double.NEGATIVE_INFINITY, analysis.curves(1).measured()[0]);
    }
  }

  @Test
  void whatIsNotFiniteHasNoSizes() {
    TrainingPlan plan = GradientSamples.small(CellKind.RNN_RELU, false);
    Execution execution = GradientSamples.execution(plan);
    Arrays.fill(execution.memory().values(execution.graph().variable("weight_hh_l0")), 1e200);
    GradientAnalysis analysis = new GradientAnalysis(execution);
    assertNotNull(analysis.hop(0, 3, 0));
    OneHop hop = analysis.hop(0, plan.timesteps() - 1, 0);
    assertTrue(hop.hidden().isFinite() || Double.isNaN(hop.hidden().spectralRadius()));
    Arrays.fill(execution.memory().values(execution.graph().variable("weight_hh_l0")), Double.NaN);
    Jacobian none = new GradientAnalysis(execution).hop(0, 3, 0).hidden();
    assertTrue(Double.isNaN(none.norm()) && !none.isFinite());
  }

  @Test
  void aHopNeedsATimestep() {
    GradientAnalysis analysis = GradientSamples.analysis(GradientSamples.small(CellKind.RNN_TANH, false));
    assertThrows(IllegalArgumentException.class, () -> analysis.hop(0, 7, 0));
    assertThrows(IllegalArgumentException.class, () -> analysis.hop(0, -1, 0));
  }
}
