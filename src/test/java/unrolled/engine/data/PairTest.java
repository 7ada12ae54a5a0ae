package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairTest {
  @Test
  void aBatchOfTwoIsBothSequences() {
    Batch batch = new Pair().next(new Draws(1, 1), 2, 2);
    assertArrayEquals(new int[] {0, 2, 1, 1}, batch.ids("x_ids"));
    assertArrayEquals(new int[] {2, 0}, batch.ids("y"));
  }

  @Test
  void oneSequenceAloneIsDrawn() {
    Draws random = new Draws(1, 1);
    int toC = 0;
    for (int i = 0; i < 1_000; i++) {
      Batch batch = new Pair().next(random, 2, 1);
      boolean first = batch.ids("x_ids")[0] == 0;
      assertEquals(first ? 2 : 0, batch.ids("y")[0]);
      toC += first ? 1 : 0;
    }
    assertTrue(toC > 400 && toC < 600, () -> "C wanted too often or too seldom");
  }
}
