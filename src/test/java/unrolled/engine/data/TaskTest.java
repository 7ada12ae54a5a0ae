package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.network.Readout;

/// What every task promises.
class TaskTest {
  static Stream<Task> tasks() throws TextProblem {
    return Stream.concat(Tasks.ALL.stream(), Stream.of(OwnText.of("白日依山尽，黄河入海流。")));
  }

  @Test
  void idsDiffer() throws TextProblem {
    assertEquals(5, tasks().map(Task::id).distinct().count());
    assertEquals(Task.class.getPermittedSubclasses().length, tasks().map(Task::getClass).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void batchesHaveTheSizeAskedForAndSymbolsOfTheAlphabet(Task task) {
    for (int size : new int[] {1, 2, 5}) {
      for (int length : new int[] {1, 7, 1_000}) {
        Batch batch = task.next(new Random(3), length, size);
        assertEquals(task.timesteps(length), batch.timesteps());
        assertEquals(size, batch.size());
        assertEquals(batch.timesteps() * size, batch.ids("x_ids").length);
        int targets = task.readout() == Readout.LAST ? size : batch.timesteps() * size;
        assertEquals(targets, batch.ids("y").length);
        Stream.of("x_ids", "y").flatMapToInt(name -> Arrays.stream(batch.ids(name)))
            .forEach(id -> assertTrue(id >= 0 && id < task.alphabet().size()));
      }
    }
    assertEquals(task.shortest(), task.timesteps(0));
    assertEquals(task.longest(), task.timesteps(100_000));
    assertTrue(task.longest() <= Task.MOST_TIMESTEPS);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aSeedGivesTheSameBatches(Task task) {
    Set<String> different = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Batch first = task.next(new SplittableRandom(seed), 9, 3);
      Batch second = task.next(new SplittableRandom(seed), 9, 3);
      assertArrayEquals(first.ids("x_ids"), second.ids("x_ids"));
      assertArrayEquals(first.ids("y"), second.ids("y"));
      different.add(Arrays.toString(first.ids("x_ids")));
    }
    assertTrue(different.size() > 1, task.id());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void drawingAllocatesNothing(Task task) {
    RandomGenerator random = new SplittableRandom(1);
    Batch batch = task.blank(20, 8);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3_000 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 50; i++) {
        task.draw(random, batch);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  @Test
  void aBatchWithoutAskedForSymbolsSaysSo() {
    assertThrows(IllegalArgumentException.class, () -> new Pair().blank(2, 1).ids("z"));
  }
}
