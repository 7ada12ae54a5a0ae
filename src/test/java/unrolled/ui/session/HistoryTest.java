package unrolled.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History<String> history = new History<>("a");

  @Test
  void everyChangeIsTakenBackAndMadeAgain() {
    history.change("b");
    history.change("c");
    assertTrue(history.undo());
    assertTrue(history.undo());
    assertEquals("a", history.present());
    assertFalse(history.undo());
    assertTrue(history.redo());
    assertTrue(history.redo());
    assertEquals("c", history.present());
    assertFalse(history.redo());
  }

  @Test
  void anotherChangeForgetsWhatWasTakenBack() {
    history.change("b");
    history.undo();
    assertTrue(history.canRedoProperty().get());
    history.change("c");
    assertFalse(history.canRedoProperty().get());
    history.undo();
    assertEquals("a", history.present());
  }

  @Test
  void theSameAgainIsNoChange() {
    history.change("a");
    assertFalse(history.canUndoProperty().get());
  }

  @Test
  void aReplacedStateIsOneChange() {
    history.change("0");
    history.replace("0.5");
    history.undo();
    assertEquals("a", history.present());
  }

  @Test
  void theOldestIsForgotten() {
    for (int i = 0; i < 3 * History.MOST; i++) {
      history.change("state " + i);
    }
    int undone = 0;
    while (history.undo()) {
      undone++;
    }
    assertEquals(History.MOST, undone);
    assertEquals("state " + (2 * History.MOST - 1), history.present());
  }
}
