package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketsTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void whatIsWantedClosesTheInnermostOpenBracket(int depth) {
    Brackets task = new Brackets(depth);
    Batch batch = task.next(new Draws(1, 1), 200, 20);
    int deepest = 0;
    for (int row = 0; row < 20; row++) {
      Deque<String> open = new ArrayDeque<>();
      for (int time = 0; time < 200; time++) {
        String read = task.alphabet().get(batch.ids("x_ids")[time * 20 + row]);
        if (read.equals("(") || read.equals("[")) {
          open.push(read.equals("(") ? ")" : "]");
        } else {
          assertEquals(open.pop(), read);
        }
        deepest = Math.max(deepest, open.size());
        assertEquals(open.isEmpty() ? "·" : open.peek(),
            task.alphabet().get(batch.ids("y")[time * 20 + row]));
      }
    }
    assertEquals(depth, deepest);
  }

  /// Counted: of every symbol how often each answer was wanted after it, and the entropy of that.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6})
  void theLossWithoutMemoryIsTheEntropyGivenTheSymbol(int depth) {
    Brackets task = new Brackets(depth);
    Batch batch = task.blank(15, 64);
    double[][] counts = new double[5][5];
    Draws random = new Draws(5, 1);
    int rounds = 1_000;
    for (int i = 0; i < rounds; i++) {
      task.draw(random, batch);
      for (int at = 0; at < batch.ids("y").length; at++) {
        counts[batch.ids("x_ids")[at]][batch.ids("y")[at]]++;
      }
    }
    double entropy = 0;
    for (double[] wanted : counts) {
      double read = java.util.Arrays.stream(wanted).sum();
      for (double count : wanted) {
        entropy -= count == 0 ? 0 : count * Math.log(count / read);
      }
    }
    entropy /= rounds * 15 * 64;
    assertTrue(entropy > 0.1);
    assertEquals(entropy, task.baseline(15).orElseThrow().loss(), 2e-3);
  }

  @Test
  void twoToTenBracketsAreOpenAtMost() {
    assertEquals(new Brackets(10), new Brackets(2).withDifficulty(11));
    assertEquals(new Brackets(2), new Brackets(5).withDifficulty(-1));
    assertThrows(IllegalArgumentException.class, () -> new Brackets(11));
  }
}
