package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.Standing;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

/// What the default comparison shows: which symbol came first, 20 timesteps ago? Four cells of 16 units from PyTorch's
/// initialisation, Adam at 0.01, batches of 16.
class LineupLearnedTest {
  private static final int STEPS = 1000;

  private static OptionalLong solved(CellKind cell, long seed) {
    TrainingPlan plan = Lineup.standard(seed).plans().stream().filter(each -> each.cell() == cell).findFirst()
        .orElseThrow();
    Run run = new Run(plan);
    for (int i = 0; i < STEPS; i++) {
      run.step(false);
    }
    return Standing.of(List.of(run.snapshot(1, 0, RunState.RUNNING, 0))).getFirst().solved();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theGruSolvesItFirstWithinAHundredStepsAndTheReluNetworkNot(long seed) {
    long gru = solved(CellKind.GRU, seed).orElseThrow();
    assertTrue(gru <= 100, () -> "the GRU took " + gru + " steps");
    for (CellKind cell : List.of(CellKind.RNN_TANH, CellKind.LSTM)) {
      long other = solved(cell, seed).orElse(Long.MAX_VALUE);
      assertTrue(other > 1.5 * gru, () -> cell + " took " + other + " steps, the GRU " + gru);
    }
    assertEquals(OptionalLong.empty(), solved(CellKind.RNN_RELU, seed));
  }
}
