package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.Reading;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Workers;
import unrolled.engine.scenario.CellKind;

@Timeout(120)
class CrewTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard()
      .withTask(TokenSamples.text(400, Reading.STREAMS)).withCell(CellKind.LSTM).withSize(8, 2)
      .withBatch(9, 6);

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "2, 1", "2, 2", "2, 5", "3, 2", "4, 16"})
  void everyPartIsCarriedOutOnceInEveryRound(int threads, int parts) {
    try (Crew crew = new Crew(threads)) {
      int[] done = new int[parts];
      for (int round = 1; round <= 500; round++) {
        crew.carryOut(parts, part -> done[part]++);
        int[] expected = new int[parts];
        Arrays.fill(expected, round);
        assertArrayEquals(expected, done);
      }
    }
  }

  @Test
  void severalThreadsWorkAtTheSameTime() {
    CountDownLatch together = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Crew crew = new Crew(2)) {
      crew.carryOut(2, _ -> {
        threads.add(Thread.currentThread());
        together.countDown();
        try {
          together.await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      });
    }
    assertEquals(2, threads.size());
  }

  @Test
  void aFailureElsewhereIsTheCallersAndTheNextRoundWorks() {
    try (Crew crew = new Crew(2)) {
      Workers.Work failing = part -> {
        if (part == 1) {
          throw new ArithmeticException("no");
        }
      };
      assertThrows(IllegalStateException.class, () -> crew.carryOut(2, failing));
      int[] done = new int[2];
      crew.carryOut(2, part -> done[part]++);
      assertArrayEquals(new int[] {1, 1}, done);
    }
  }

  private static double[] parameters(Run run) {
    return run.execution().graph().parameters().stream()
        .flatMapToDouble(each -> Arrays.stream(run.execution().memory().values(each))).toArray();
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 2", "2, 4"})
  void threadsGiveTheBitsOfOneThreadWithAsManyParts(int threads, int parts) {
    Run alone = new Run(PLAN.withSplit(parts).withValidation(10));
    try (Crew crew = new Crew(threads)) {
      Run together = new Run(PLAN.withSplit(parts).withValidation(10), crew);
      for (int step = 0; step < 150; step++) {
        alone.step(step % 3 == 0);
        together.step(step % 3 == 0);
      }
      assertArrayEquals(parameters(alone), parameters(together));
      assertEquals(alone.validated().losses().loss(14), together.validated().losses().loss(14));
    }
  }

  @Test
  void theCallersShareOfAStepAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    try (Crew crew = new Crew(2)) {
      Run run = new Run(PLAN.withSplit(2), crew);
      for (int round = 0; round < 2_000 && least > 0; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < 50; step++) {
          run.step(step % 3 == 0);
        }
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
    }
    assertEquals(0, least);
  }

  /// A crew that waits sleeps: its helpers use none of the processors' time.
  @Test
  @Timeout(30)
  void helpersThatFindNothingToDoGoToSleep() {
    Set<Thread> helpers = ConcurrentHashMap.newKeySet();
    try (Crew crew = new Crew(2)) {
      crew.carryOut(2, part -> {
        if (part == 1) {
          helpers.add(Thread.currentThread());
        }
      });
      Thread helper = helpers.iterator().next();
      while (helper.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertTrue(helper.isAlive());
    }
  }
}
