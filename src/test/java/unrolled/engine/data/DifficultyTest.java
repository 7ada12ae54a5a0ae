package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DifficultyTest {
  @Test
  void itIsWithinItsRange() {
    assertEquals(3, new Difficulty(3, 3, 3).value());
    assertThrows(IllegalArgumentException.class, () -> new Difficulty(2, 3, 4));
    assertThrows(IllegalArgumentException.class, () -> new Difficulty(5, 3, 4));
  }
}
