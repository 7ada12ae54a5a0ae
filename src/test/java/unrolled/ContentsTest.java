package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What is new is known, and only what may be new is looked at.
class ContentsTest {
  private final Contents contents = new Contents();
  private int told;

  /// A part that counts how often it is looked at.
  private final class Part {
    private final SimpleObjectProperty<String> text = new SimpleObjectProperty<>("");
    private int looked;

    Part() {
      contents.add(this::now, watcher -> text.subscribe((_, _) -> watcher.run()), () -> told++);
    }

    private Object now() {
      looked++;
      return text.get();
    }
  }

  @Test
  void onlyThePartThatChangedIsLookedAt() {
    Part run = new Part();
    Part network = new Part();
    Object saved = contents.now();
    for (int step = 1; step <= 5; step++) {
      run.text.set("step " + step);
      assertNotEquals(saved, contents.now());
    }
    assertEquals(5, told);
    assertEquals(6, run.looked);
    assertEquals(1, network.looked);
    run.text.set("");
    assertEquals(saved, contents.now(), "as it was saved");
    network.text.set("LSTM");
    assertNotEquals(saved, contents.now());
    assertEquals(2, network.looked);
  }

  @Test
  void changesNobodyAsksAboutCostNothing() {
    Part run = new Part();
    contents.now();
    for (int step = 1; step <= 100; step++) {
      run.text.set("step " + step);
    }
    assertEquals(1, run.looked);
    contents.now();
    contents.forget();
    contents.now();
    assertEquals(3, run.looked);
  }
}
