package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.run.Detail;
import unrolled.engine.run.TrainingPlan;

/// What nobody looks at takes neither a thread nor time.
class TrainingLoopBeginTest {
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final TrainingLoop loop =
      new TrainingLoop(List.of(TrainingPlan.standard()), new LatestValue<>(), System::nanoTime);

  @AfterEach
  void end() {
    loop.close();
  }

  private long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("training") && !before.contains(each))
        .collect(Collectors.counting());
  }

  @Test
  void howItIsToBeDoneCanBeSaidBefore() {
    loop.pace(10);
    loop.watch(Detail.NONE);
    assertEquals(0, threads());
    loop.begin();
    loop.begin();
    assertEquals(1, threads());
  }

  @Test
  void whoAsksWhereItStandsHearsThatThereIsNothingYet() {
    assertEquals(List.of(), loop.copy().join());
    assertEquals(0, threads());
  }

  @Test
  void aCommandBeginsIt() {
    loop.step();
    assertEquals(1, threads());
  }
}
