package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;

/// What every task promises.
class TaskTest {
  static Stream<Task> tasks() throws TextProblem {
    return Stream.concat(Tasks.ALL.stream(), Stream.of(OwnText.of("白日依山尽，黄河入海流。"),
        TokenSamples.text(40, Reading.WINDOWS), TokenSamples.rows(7, 5),
        new OneSequence("ab-c", List.of("A", "B", "C"), List.of(0, 1), 2)));
  }

  @Test
  void idsDiffer() throws TextProblem {
    assertEquals(15, tasks().map(Task::id).distinct().count());
    assertEquals(kinds(Task.class), tasks().map(Task::getClass).collect(Collectors.toSet()));
  }

  private static Set<Class<?>> kinds(Class<?> of) {
    return of.isInterface()
        ? Arrays.stream(of.getPermittedSubclasses()).flatMap(each -> kinds(each).stream())
            .collect(Collectors.toSet())
        : Set.of(of);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aBatchIsWhatTheNetworkOfTheTaskReads(Task task) {
    for (int size : new int[] {1, 2, 5}) {
      for (int length : new int[] {1, 7, 1_000}) {
        Batch batch = task.next(new Draws(3, 1), length, size);
        assertEquals(task.timesteps(length), batch.timesteps());
        assertEquals(size, batch.size());
        Architecture architecture = Architecture.of(new LstmCell(), 2, 3).withInput(task.input())
            .withReadout(task.readout(), task.outputs(), task.loss())
            .withDecoder(task.decoder().orElse(null));
        Execution execution = new Execution(architecture.graph(), batch.timesteps(), size, Gemm.create());
        batch.writeTo(execution.memory());
        execution.countTargets();
        assertTrue(Double.isFinite(execution.forward()));
      }
    }
    assertEquals(task.shortest(), task.timesteps(0));
    assertEquals(task.longest(), task.timesteps(100_000));
    assertTrue(task.longest() <= Task.MOST_TIMESTEPS);
  }

  static Stream<SymbolTask> symbolTasks() throws TextProblem {
    return tasks().filter(SymbolTask.class::isInstance).map(SymbolTask.class::cast);
  }

  @ParameterizedTest
  @MethodSource("symbolTasks")
  void symbolsAreOfTheAlphabetAndSomethingIsWanted(SymbolTask task) {
    Batch batch = task.next(new Draws(3, 1), 50, 7);
    for (int id : batch.ids("x_ids")) {
      assertTrue(id >= 0 && id < task.alphabet().size());
    }
    for (int id : batch.ids("y")) {
      assertTrue(id >= -1 && id < task.alphabet().size());
    }
    assertTrue(Arrays.stream(batch.ids("y")).anyMatch(id -> id >= 0));
    assertEquals(task.alphabet().size(), Set.copyOf(task.alphabet()).size());
  }

  static Stream<NumberTask> numberTasks() {
    return Tasks.ALL.stream().filter(NumberTask.class::isInstance).map(NumberTask.class::cast)
        .flatMap(task -> Stream.of(task, (NumberTask) task.withDifficulty(0),
            (NumberTask) task.withDifficulty(1_000)));
  }

  /// The baseline is what its answer loses: the mean over many batches.
  @ParameterizedTest
  @MethodSource("numberTasks")
  void theBaselineIsTheMeanLossOfTheNaiveAnswer(NumberTask task) {
    Draws random = new Draws(7, 1);
    Batch batch = task.blank(12, 64);
    double mean = 0;
    int rounds = 2_000;
    for (int round = 0; round < rounds; round++) {
      task.draw(random, batch);
      double[] wanted = batch.numbers("y");
      for (int row = 0; row < wanted.length; row++) {
        mean += Math.pow(task.naive(batch, row) - wanted[row], 2) / wanted.length / rounds;
      }
    }
    double stated = task.baseline(12).orElseThrow().loss();
    assertEquals(stated, mean, 0.02 * stated);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aDifficultyStaysInItsRange(Task task) {
    assertEquals(task, task.withDifficulty(task.difficulty().map(Difficulty::value).orElse(0)));
    task.difficulty().ifPresent(range -> {
      assertEquals(range.most(), value(task.withDifficulty(Integer.MAX_VALUE)));
      assertEquals(range.least(), value(task.withDifficulty(Integer.MIN_VALUE)));
      assertEquals(task.id(), task.withDifficulty(range.most()).id());
    });
  }

  private static int value(Task task) {
    return task.difficulty().orElseThrow().value();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aSeedGivesTheSameBatches(Task task) {
    Set<String> different = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      String first = written(task.next(new Draws(seed, 1), 9, 3));
      assertEquals(first, written(task.next(new Draws(seed, 1), 9, 3)));
      different.add(first);
    }
    assertEquals(!(task instanceof OneSequence), different.size() > 1, task.id());
  }

  private static String written(Batch batch) {
    return Stream.concat(batch.symbols().values().stream().map(Arrays::toString),
        batch.numbers().values().stream().map(Arrays::toString)).sorted().collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void drawingAllocatesNothing(Task task) {
    Draws random = new Draws(1, 1);
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
    assertThrows(IllegalArgumentException.class, () -> new Pair().blank(2, 1).numbers("x"));
  }
}
