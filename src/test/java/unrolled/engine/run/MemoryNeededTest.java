package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Control;
import unrolled.engine.graph.Memory;
import unrolled.engine.scenario.CellKind;

/// The teaching claims about the pair "AB → C, CB → A", as the science page states them: it needs something that is
/// carried over. H 4, Adam at 0.02, eight seeds.
class MemoryNeededTest {
  private static final int SEEDS = 8;
  private static final int STEPS = 150;
  private static final int LONG = 400;
  private static final double LEARNED = 0.9;

  static Stream<CellKind> gated() {
    return Stream.of(CellKind.LSTM, CellKind.GRU, CellKind.GRU_TEXTBOOK);
  }

  static Stream<Arguments> powerless() {
    Stream<Arguments> plain = Arrays.stream(CellKind.values())
        .filter(cell -> cell.cell().gates().size() == 1)
        .map(cell -> Arguments.of(cell, Control.NO_RECURRENCE));
    return Stream.concat(plain,
        Arrays.stream(CellKind.values()).map(cell -> Arguments.of(cell, Control.NO_CARRY)));
  }

  /// The smaller of p(C | AB) and p(A | CB).
  private static double least(Run run) {
    Memory memory = run.execution().memory();
    double[] p = memory.values(memory.graph().variable("probabilities"));
    int[] wanted = memory.ids(memory.graph().variable("y"));
    return IntStream.range(0, wanted.length).mapToDouble(row -> p[row * 3 + wanted[row]]).min().orElseThrow();
  }

  private static boolean learns(CellKind cell, Control control, long seed) {
    Run run = new Run(TrainingPlan.standard().withCell(cell).withControl(control).withSeed(seed));
    for (int step = 0; step < STEPS; step++) {
      run.step(false);
      if (least(run) > LEARNED) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyCellLearnsThePairWithin150Steps(CellKind cell) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertTrue(learns(cell, Control.NONE, seed), cell + ", seed " + seed);
    }
  }

  /// c_t = f ⊙ c_{t−1} + …, h_t = … + z ⊙ h_{t−1}: both carry a memory that does not pass through W_hh.
  @ParameterizedTest
  @MethodSource("gated")
  void gatedCellsLearnItEvenWithoutRecurrentWeights(CellKind cell) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertTrue(learns(cell, Control.NO_RECURRENCE, seed), cell + ", seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("powerless")
  void whatCarriesNothingStaysAtChance(CellKind cell, Control control) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(TrainingPlan.standard().withCell(cell).withControl(control).withSeed(seed));
      for (int step = 0; step < LONG; step++) {
        run.step(false);
        assertTrue(least(run) <= 0.5, cell + ", seed " + seed + ", step " + step);
      }
      Sample last = run.history().view().sample(LONG - 1);
      assertEquals(Math.log(2), last.loss(), 0.01, cell + ", seed " + seed);
      assertTrue(last.accuracy() <= 0.5);
    }
  }
}
