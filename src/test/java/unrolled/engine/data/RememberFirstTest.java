package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberFirstTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theFirstSymbolIsWantedAfterTheLast(boolean distracted) {
    RememberFirst task = new RememberFirst(distracted);
    Batch batch = task.next(new Draws(1, 1), 100, 64);
    int[] x = batch.ids("x_ids");
    int[] y = batch.ids("y");
    assertEquals(100, batch.timesteps());
    for (int row = 0; row < 64; row++) {
      assertEquals(x[row], y[row]);
    }
    assertTrue(Arrays.stream(y).anyMatch(id -> id == 0) && Arrays.stream(y).anyMatch(id -> id == 1));
    long between = Arrays.stream(x, 64, x.length).distinct().count();
    assertEquals(distracted ? 2 : 1, between);
    assertEquals(distracted ? 2 : 3, task.alphabet().size());
  }
}
