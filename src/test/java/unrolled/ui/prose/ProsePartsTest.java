package unrolled.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import unrolled.ui.shell.Shortcut;

class ProsePartsTest {
  private final List<String> done = new ArrayList<>();
  private final ProseParts parts = new ProseParts(List.of(part("one"), part("two")));

  private ProsePart part(String id) {
    return new ProsePart(id, "title." + id, () -> {
      throw new AssertionError("no view is asked for");
    }, () -> done.add("opened " + id), List.of(
        Shortcut.of("same", () -> done.add("same " + id), KeyCode.A),
        Shortcut.of("own " + id, () -> done.add("own " + id), KeyCode.B)));
  }

  private void press(String label) {
    parts.keys().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow().action().run();
  }

  @Test
  void theFirstPartIsOpenAtTheBeginning() {
    assertEquals("one", parts.openProperty().get());
    assertEquals(List.of("opened one"), done);
  }

  @Test
  void aKeyDoesWhatTheOpenPartDoesWithIt() {
    assertEquals(List.of("same", "own one", "own two"), parts.keys().stream().map(Shortcut::label).toList());
    done.clear();
    press("same");
    press("own two");
    parts.open("two");
    press("same");
    press("own one");
    assertEquals(List.of("same one", "own one", "opened two", "same two", "own two"), done);
  }

  @Test
  void aPartThatDoesNotExistIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> parts.open("three"));
  }
}
