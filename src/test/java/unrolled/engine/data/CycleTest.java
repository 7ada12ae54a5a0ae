package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CycleTest {
  @Test
  void whatFollowsIsTheNextOfThree() {
    Batch batch = new Cycle().next(new Draws(1, 1), 7, 4);
    int[] x = batch.ids("x_ids");
    int[] y = batch.ids("y");
    for (int i = 0; i < x.length; i++) {
      assertEquals((x[i] + 1) % 3, y[i]);
      assertEquals(i + 4 < x.length ? x[i + 4] : y[i], y[i]);
    }
  }
}
