package unrolled.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestAnswerTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final LatestAnswer<String> answers =
      new LatestAnswer<>(work::addLast, Runnable::run,
          answer -> shown.add(answer == null ? "failed" : answer));

  @Test
  void whatWaitsIsReplacedByWhatIsAskedLater() {
    answers.ask(() -> "first");
    answers.ask(() -> "second");
    answers.ask(() -> "third");
    assertEquals(1, work.size());
    work.removeFirst().run();
    work.removeFirst().run();
    assertEquals(List.of("third"), shown);
    assertEquals(0, work.size());
  }

  @Test
  void whatCannotBeAnsweredIsSaidAndTheNextQuestionIsAnswered() {
    answers.ask(() -> {
      throw new ArithmeticException("did not converge");
    });
    work.removeFirst().run();
    answers.ask(() -> "again");
    work.removeFirst().run();
    assertEquals(List.of("failed", "again"), shown);
  }

  @Test
  void aMistakeIsNoAnswer() {
    answers.ask(() -> {
      throw new IllegalStateException("a mistake");
    });
    assertThrows(IllegalStateException.class, work.removeFirst()::run);
  }
}
