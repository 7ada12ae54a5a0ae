package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static History filled(long steps) {
    History history = new History(1, 2, false);
    for (long step = 1; step <= steps; step++) {
      if (history.keeps(step)) {
        history.add(step).setPrediction(1.0 / step, 0);
      }
    }
    return history;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 1023, 1024, 1025, 2047, 2048, 2049, 100_000, 1_000_000})
  void realStepsAreKeptAtEqualDistancesFromTheFirstOn(long steps) {
    HistoryView view = filled(steps).view();
    assertTrue(view.size() <= History.CAPACITY && view.size() * view.stride() >= steps,
        view.size() + " kept");
    assertTrue(steps <= History.CAPACITY ? view.stride() == 1 : view.size() > History.CAPACITY / 2);
    assertEquals(1, Long.bitCount(view.stride()));
    for (int i = 0; i < view.size(); i++) {
      Sample sample = view.sample(i);
      assertEquals(1 + i * view.stride(), sample.step());
      assertEquals(1.0 / sample.step(), sample.loss());
    }
    assertThrows(IndexOutOfBoundsException.class, () -> view.sample(view.size()));
  }

  @Test
  void aViewStaysAsItWasAndIsCopiedOnlyWhenSomethingWasAdded() {
    History history = filled(History.CAPACITY);
    HistoryView before = history.view();
    assertSame(before, history.view());
    assertTrue(history.keeps(History.CAPACITY + 1));
    history.add(History.CAPACITY + 1).setPrediction(7, 0);
    assertEquals(2, before.sample(1).step());
    assertEquals(History.CAPACITY, before.size());
    assertEquals(3, history.view().sample(1).step());
    assertEquals(History.CAPACITY / 2 + 1, history.view().size());
  }

  @Test
  void theMemoryIsWhatIsStated() {
    assertEquals(0.4e6, 8.0 * History.CAPACITY * Sample.width(new SampleSizes(1, 40, false)), 0.05e6);
    assertEquals(26e6, 8.0 * History.CAPACITY * Sample.width(new SampleSizes(8, 200, true)), 0.5e6);
  }

  @Test
  void aLongerSequenceFindsRoomAndThoseThereStay() {
    History history = filled(10);
    history.fit(5);
    Sample longer = history.add(11);
    longer.setTimesteps(5);
    longer.setStateNorm(0, 4, 7);
    HistoryView view = history.view();
    assertEquals(5, view.timesteps());
    assertEquals(0.1, view.sample(9).loss());
    assertEquals(7, view.sample(10).stateNorm(0, 4));
    history.fit(3);
    assertEquals(5, history.view().timesteps());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 700, 1024, 1025, 3000})
  void whatIsCutOffIsForgottenAndTheRestContinuesAtTheSameDistances(long kept) {
    History history = filled(3_000);
    HistoryView before = history.view();
    history.cut(kept);
    HistoryView cut = history.view();
    assertEquals((kept + 3) / 4, cut.size());
    assertEquals(kept == 3_000, cut.continues(before));
    assertTrue(before.continues(cut));
    assertTrue(cut.size() == 0 || cut.sample(cut.size() - 1).step() <= kept);
    long next = 4 * ((kept + 3) / 4) + 1;
    assertTrue(history.keeps(next));
    history.add(next).setPrediction(9, 0);
    assertEquals(next, history.view().sample(cut.size()).step());
    assertTrue(history.view().continues(cut));
  }

  /// Of 1.6 MB a view copies what is not in a full block.
  @Test
  void aViewCopiesLessThanOneBlock() {
    History history = new History(1, 200, false);
    for (long step = 1; step <= 1_000; step++) {
      history.add(step).setPrediction(1.0 / step, 0);
    }
    HistoryView before = history.view();
    history.add(1_001).setPrediction(1.0 / 1_001, 0);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadAllocatedBytes();
    HistoryView after = history.view();
    long bytes = threads.getCurrentThreadAllocatedBytes() - begin;
    assertTrue(bytes < 8L * HistoryView.BLOCK * Sample.width(new SampleSizes(1, 200, false)) + 10_000,
        bytes + " bytes");
    assertTrue(after.continues(before));
  }

  @Test
  void aViewStaysAsItWasWhenItsBlocksAreFilledAnew() {
    History history = filled(100);
    HistoryView before = history.view();
    history.cut(70);
    history.add(71).setPrediction(9, 0);
    assertEquals(9, history.view().sample(70).loss());
    assertEquals(1.0 / 64, history.view().sample(63).loss());
    assertEquals(1.0 / 71, before.sample(70).loss());
    assertEquals(100, before.size());
  }
}
