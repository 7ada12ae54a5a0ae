package unrolled.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Labels give way where it is narrow, and come back, also when it is the look that changes.
@ExtendWith(ApplicationExtension.class)
class ButtonStripTest {
  /// Whatever size the window has from the tests before.
  private static final double WIDTH = 400;
  private static final String LARGE = "data:text/css,.large .button { -fx-font-size: 30px; }";

  private final List<Button> buttons = new ArrayList<>();
  private final VBox root = new VBox();
  private final List<Throwable> thrown = new ArrayList<>();

  private static Button button(String text) {
    return new Button(text, new Label("+"));
  }

  private static final class Strip extends ButtonStrip {
    Strip(List<Button> buttons) {
      getChildren().addAll(buttons);
      setMaxWidth(WIDTH);
      shrink(buttons);
    }
  }

  @Start
  void open(Stage stage) {
    Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> thrown.add(problem));
    buttons.addAll(List.of(button("Repeat"), button("Continue"), button("Begin anew")));
    root.getChildren().setAll(new Strip(buttons));
    root.getStylesheets().add(LARGE);
    stage.setScene(new Scene(root, 800, 200));
    stage.show();
  }

  /// How the buttons are shown once the styles that a change brings were applied and all that follows is done.
  private List<ContentDisplay> shown(FxRobot robot, Runnable change) {
    for (Runnable each : List.<Runnable>of(change, () -> {})) {
      robot.interact(() -> {
        each.run();
        root.applyCss();
        root.layout();
      });
      WaitForAsyncUtils.waitForFxEvents();
    }
    return buttons.stream().map(Button::getContentDisplay).toList();
  }

  @Test
  void labelsGiveWayToALargerTypeAndComeBack(FxRobot robot) {
    ContentDisplay whole = ContentDisplay.LEFT;
    assertEquals(List.of(whole, whole, whole), shown(robot, () -> {}));
    for (int i = 0; i < 20; i++) {
      assertEquals(ContentDisplay.GRAPHIC_ONLY,
          shown(robot, () -> root.getStyleClass().add("large")).getFirst());
      assertEquals(List.of(whole, whole, whole), shown(robot, () -> root.getStyleClass().remove("large")));
    }
    assertTrue(thrown.isEmpty(), () -> String.valueOf(thrown));
  }
}
