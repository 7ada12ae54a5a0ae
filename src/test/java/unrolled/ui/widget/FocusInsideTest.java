package unrolled.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;

/// Tab in a pane over the screen.
class FocusInsideTest {
  private final List<String> reached = new ArrayList<>();

  @BeforeEach
  void start() {
    Headless.start();
  }

  private static Button button(String id) {
    Button button = new Button(id);
    button.setId(id);
    return button;
  }

  private static void tab(Scene scene, boolean back) {
    Node owner = Objects.requireNonNull(scene.getFocusOwner());
    owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
  }

  private void use(Use use) {
    FxThread.call(() -> {
      Button below = button("below");
      StackPane over = new StackPane(new HBox(button("first"), button("second"), button("last")));
      over.setVisible(false);
      FocusInside.keep(over);
      Scene scene = new Scene(new StackPane(below, over));
      below.requestFocus();
      use.use(scene, over);
      return scene;
    });
  }

  private void note(Scene scene) {
    reached.add(Objects.requireNonNull(scene.getFocusOwner()).getId());
  }

  /// What is done.
  @FunctionalInterface
  private interface Use {
    void use(Scene scene, StackPane over);
  }

  @Test
  void goesRoundInItAndNeverBelow() {
    use((scene, over) -> {
      over.setVisible(true);
      over.lookup("#last").requestFocus();
      for (boolean back : new boolean[] {false, false, true, true}) {
        tab(scene, back);
        note(scene);
      }
    });
    assertEquals(List.of("first", "second", "first", "last"), reached);
  }

  @Test
  void passesWhatIsDisabledAndComesBackFromBelow() {
    use((scene, over) -> {
      over.setVisible(true);
      over.lookup("#first").requestFocus();
      over.lookup("#second").setDisable(true);
      tab(scene, false);
      note(scene);
      scene.lookup("#below").requestFocus();
      note(scene);
      over.lookup("#last").setDisable(true);
      scene.lookup("#below").requestFocus();
      note(scene);
    });
    assertEquals(List.of("last", "last", "first"), reached);
  }
}
