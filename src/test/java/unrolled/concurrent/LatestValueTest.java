package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatestValueTest {
  @Test
  void theLatestIsTakenOnce() {
    LatestValue<String> mailbox = new LatestValue<>();
    assertTrue(mailbox.isEmpty());
    assertNull(mailbox.poll());
    mailbox.publish("old");
    mailbox.publish("new");
    assertFalse(mailbox.isEmpty());
    assertEquals("new", mailbox.poll());
    assertNull(mailbox.poll());
    assertTrue(mailbox.isEmpty());
  }

  @Test
  void fromAnotherThreadValuesComeInOrderAndTheLastArrives() throws InterruptedException {
    LatestValue<Integer> mailbox = new LatestValue<>();
    int last = 100_000;
    Thread writer = new Thread(() -> {
      for (int i = 1; i <= last; i++) {
        mailbox.publish(i);
      }
    });
    writer.start();
    int seen = 0;
    while (seen < last) {
      Integer next = mailbox.poll();
      if (next == null) {
        Thread.onSpinWait();
      } else {
        assertTrue(next > seen, next + " after " + seen);
        seen = next;
      }
    }
    writer.join();
  }
}
