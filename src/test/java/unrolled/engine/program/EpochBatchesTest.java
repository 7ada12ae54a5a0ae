package unrolled.engine.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.data.Batch;

class EpochBatchesTest {
  private static final List<Row> ROWS = TextProgramTest.CORRECTED.rows();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 14, 20})
  void everyEpochHasEveryRowOnce(int size) {
    EpochBatches batches = new EpochBatches(ROWS, size, 7);
    List<Integer> targets = new ArrayList<>();
    for (int step = 1; step <= batches.perEpoch(); step++) {
      Arrays.stream(batches.batch(batches.perEpoch() + step).ids("y")).forEach(targets::add);
    }
    assertEquals(ROWS.stream().map(Row::target).sorted().toList(), targets.stream().sorted().toList());
  }

  @Test
  void theBatchOfAStepDependsOnSeedAndStepAlone() {
    Batch first = new EpochBatches(ROWS, 2, 5).batch(40);
    EpochBatches again = new EpochBatches(ROWS, 2, 5);
    again.batch(3);
    assertArrayEquals(first.ids("x_ids"), again.batch(40).ids("x_ids"));
    assertArrayEquals(first.ids("y"), again.batch(40).ids("y"));
    assertEquals(6, again.epoch(40));
    assertEquals(1, again.epoch(7));
    assertEquals(2, again.epoch(8));
  }

  @Test
  void ordersDifferFromEpochToEpochAndFromSeedToSeed() {
    EpochBatches batches = new EpochBatches(ROWS, 2, 5);
    assertFalse(Arrays.equals(batches.order(1), batches.order(2)));
    assertFalse(Arrays.equals(batches.order(1), new EpochBatches(ROWS, 2, 6).order(1)));
    int[] firsts = IntStream.rangeClosed(1, 1400).map(epoch -> batches.order(epoch)[0]).toArray();
    for (int row = 0; row < ROWS.size(); row++) {
      int each = row;
      long times = Arrays.stream(firsts).filter(first -> first == each).count();
      assertTrue(times >= 50 && times <= 150, "row " + row);
    }
  }

  @Test
  void rowsAreWrittenTimestepByTimestep() {
    Batch all = new EpochBatches(ROWS, 2, 0).all();
    assertEquals(10, all.timesteps());
    assertEquals(14, all.size());
    assertEquals(1, all.ids("x_ids")[8 * 14 + 1]);
    assertEquals(2, all.ids("x_ids")[9 * 14 + 1]);
    assertEquals(3, all.ids("y")[1]);
  }
}
