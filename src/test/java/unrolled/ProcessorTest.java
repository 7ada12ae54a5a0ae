package unrolled;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;

class ProcessorTest {
  private final Settings settings = new Settings(new MemoryStore());

  @Test
  void oneWithoutFusedMultiplyAddIsToldOnce() {
    Processor slow = new Processor(name -> name.equals("UseFMA") ? "false" : "true");
    assertFalse(slow.fuses());
    assertTrue(slow.isToBeTold(settings));
    assertFalse(slow.isToBeTold(settings));
    assertFalse(new Processor(_ -> "true").isToBeTold(new Settings(new MemoryStore())));
  }

  @Test
  void aMachineThatDoesNotSayIsTakenToBeFast() {
    assertTrue(new Processor(name -> {
      throw new IllegalArgumentException(name);
    }).fuses());
  }
}
