package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

class LossSplitTest {
  @ParameterizedTest
  @EnumSource(CellKind.class)
  void thePartsAddUpToTheGradientThatTrainingUses(CellKind cell) {
    TrainingPlan plan = GradientSamples.small(cell, true);
    Execution trained = GradientSamples.execution(plan);
    trained.forward();
    trained.backward();
    Memory memory = trained.memory();
    GradientAnalysis analysis = GradientSamples.analysis(plan);
    for (int layer = 0; layer < 2; layer++) {
      LossSplit split = analysis.split(layer);
      assertEquals(0, split.firstLoss());
      Variable h = trained.graph().variable("h_l" + layer);
      for (int k = 0; k < plan.timesteps(); k++) {
        double[] whole = Arrays.copyOfRange(memory.gradients(h), memory.position(h, k),
            memory.position(h, k) + plan.batch() * plan.hidden());
        assertArrayEquals(whole, split.whole(k));
        double[] sum = new double[whole.length];
        for (int loss = k; loss < plan.timesteps(); loss++) {
          double[] part = split.part(k, loss);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
          }
        }
        assertArrayEquals(whole, sum, 1e-12 * Math.max(1, split.norm(k)));
        assertEquals(split.norm(k), Arrays.stream(split.shares(k)).sum(), 1e-12 * Math.max(1, split.norm(k)));
      }
    }
  }

  @Test
  void aPartIsTheGradientOfALossThatAsksOnlyThere() {
    TrainingPlan plan = GradientSamples.small(CellKind.LSTM, true);
    Execution execution = GradientSamples.execution(plan);
    double terms = execution.memory().lossTerms();
    int[] targets = execution.memory().ids(execution.graph().variable("y"));
    for (int row = 0; row < targets.length; row++) {
      targets[row] = row / plan.batch() == 5 ? targets[row] : -1;
    }
    execution.memory().setLossTerms(terms);
    execution.forward();
    execution.backward();
    Memory memory = execution.memory();
    GradientAnalysis analysis = GradientSamples.analysis(plan);
    Variable c = execution.graph().variable("c_l0");
    int at = memory.position(c, 2);
    double[] alone = Arrays.copyOfRange(memory.gradients(c), at, at + plan.batch() * plan.hidden());
    assertArrayEquals(alone, analysis.splitCell(0).part(2, 5), 1e-15);
  }

  @Test
  void lengthsDoNotAddUpAndSharesMayPullAgainst() {
    LossSplit split = GradientSamples.analysis(GradientSamples.small(CellKind.RNN_TANH, true)).split(0);
    double lengths = 0;
    for (int loss = 0; loss < split.timesteps(); loss++) {
      lengths += split.length(0, loss);
      assertTrue(Math.abs(split.shares(0)[loss]) <= split.length(0, loss) * (1 + 1e-12));
    }
    assertTrue(lengths > 1.01 * split.norm(0), lengths + " " + split.norm(0));
    assertEquals(0, split.length(4, 3), "a loss before h_k does not reach it");
    assertEquals(0, split.shares(4)[3]);
  }

  @Test
  void withOneLossThereIsOnePart() {
    GradientAnalysis analysis = GradientSamples.analysis(GradientSamples.small(CellKind.GRU, false));
    LossSplit split = analysis.split(0);
    int last = split.timesteps() - 1;
    assertEquals(last, split.firstLoss());
    assertEquals(split.norm(0), split.shares(0)[last], 1e-14 * split.norm(0));
    assertEquals(split.norm(0), split.length(0, last), 1e-14 * split.norm(0));
    assertThrows(IllegalArgumentException.class, () -> split.part(0, last - 1));
    assertThrows(IllegalArgumentException.class, () -> analysis.splitCell(0));
  }

  @Test
  void theCurvesFollowTheLastLossAlone() {
    GradientAnalysis analysis = GradientSamples.analysis(GradientSamples.small(CellKind.RNN_TANH, true));
    LossSplit split = analysis.split(1);
    int last = split.timesteps() - 1;
    double expected = Math.log10(split.length(0, last) / split.length(last, last));
    assertEquals(expected, analysis.curves(1).measured()[0], 1e-12);
  }

  @Test
  void ofALargeBatchTheFirstSequenceIsItsShare() {
    TrainingPlan plan = GradientSamples.small(CellKind.GRU, true);
    LossSplit all = GradientAnalysis.within(GradientSamples.execution(plan), Long.MAX_VALUE).split(0);
    GradientAnalysis alone = GradientAnalysis.within(GradientSamples.execution(plan), 1);
    assertEquals(1, alone.sequences());
    double[] first = Arrays.copyOf(all.whole(2), plan.hidden());
    assertArrayEquals(first, alone.split(0).whole(2), 1e-15);
  }
}
