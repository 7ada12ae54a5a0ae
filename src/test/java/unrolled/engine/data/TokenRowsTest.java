package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRowsTest {
  /// The rows of an epoch in the order in which they come, by their targets.
  private static List<Integer> epoch(TokenRows task, long seed, int epoch, int size) {
    List<Integer> found = new ArrayList<>();
    long batches = task.epoch(1, size);
    for (long i = 1; i <= batches; i++) {
      Batch batch = task.next(new Draws(seed, epoch * batches + i), 1, size);
      for (int row = 0; row < size; row++) {
        int wanted = batch.ids("y")[row];
        if (wanted >= 0) {
          found.add(wanted);
          assertEquals(wanted, batch.ids("x_ids")[row]);
          assertEquals(task.rows().at(wanted * task.shortest() + 2), batch.ids("x_ids")[2 * size + row]);
        } else {
          assertEquals(batches, i, "only the last batch is smaller");
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"12, 2", "14, 2", "14, 3", "7, 5", "3, 64", "5, 1"})
  void everyEpochTakesEveryRowOnceInAnOrderOfItsOwn(int rows, int size) {
    TokenRows task = TokenSamples.rows(rows, 4);
    Set<List<Integer>> orders = new HashSet<>();
    for (int epoch = 0; epoch < 8; epoch++) {
      List<Integer> order = epoch(task, 5, epoch, size);
      assertEquals(IntStream.range(0, rows).boxed().toList(), order.stream().sorted().toList());
      assertEquals(order, epoch(task, 5, epoch, size));
      orders.add(order);
    }
    assertTrue(orders.size() > 1, "always in one order");
    assertTrue(IntStream.range(0, 8).anyMatch(e -> !epoch(task, 6, e, size).equals(epoch(task, 5, e, size))));
  }

  /// Before the first step lie sequences for whoever asks for some that no step has.
  @Test
  void anEpochBeforeTheFirstIsOneLikeAnyOther() {
    TokenRows task = TokenSamples.rows(6, 4);
    assertEquals(List.of(0, 1, 2, 3, 4, 5), epoch(task, 5, -3, 4).stream().sorted().toList());
  }

  @Test
  void everyRowIsAsOftenTheFirst() {
    TokenRows task = TokenSamples.rows(6, 4);
    int[] first = new int[6];
    for (int epoch = 0; epoch < 6_000; epoch++) {
      first[epoch(task, 5, epoch, 6).getFirst()]++;
    }
    for (int count : first) {
      assertEquals(1_000, count, 150);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Tokens rows = TokenSamples.counting(21);
    assertThrows(IllegalArgumentException.class, () -> new TokenRows(rows, List.of(1, 2)));
    assertThrows(IllegalArgumentException.class, () -> new TokenRows(rows, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new TokenRows(rows, List.of(1, 2, 7)));
  }
}
