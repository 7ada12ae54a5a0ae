package unrolled.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;

/// The head of a card keeps inside of it, however narrow it is.
class HeadingTest {
  private final Label title = new Label("Weights and updates");
  private final Label reading = new Label("within ±0.5");
  private final Button choice = new Button("W_hh");

  private double wide(Node... nodes) {
    return List.of(nodes).stream().mapToDouble(each -> Math.ceil(each.prefWidth(-1))).sum();
  }

  private void at(double width, Consumer<Heading> check) {
    Headless.start();
    FxThread.call(() -> {
      Heading heading = new Heading(title);
      heading.add(reading, choice);
      choice.setMinWidth(Region.USE_PREF_SIZE);
      VBox card = new VBox(heading);
      new Scene(card, 600, 200);
      card.applyCss();
      card.resize(width < 0 ? wide(title, reading, choice) + 20 : width, 200);
      card.layout();
      check.accept(heading);
      return 0;
    });
  }

  private double right(Node node) {
    return node.getLayoutX() + node.getLayoutBounds().getWidth();
  }

  @Test
  void allStandsInOneLineWhereThereIsRoom() {
    at(500, heading -> {
      assertEquals(500, right(choice), 1, "at the right");
      assertTrue(reading.getWidth() >= Math.floor(wide(reading)));
      assertTrue(choice.getLayoutY() < title.getHeight());
    });
  }

  @Test
  void aReadingIsLeftOutBeforeTheChoiceGoesIntoASecondLine() {
    at(0, _ -> {});
    double room = FxThread.call(() -> wide(title, choice)) + 12;
    at(room, heading -> {
      assertEquals(0, reading.getWidth());
      assertEquals(room, right(choice), 1);
      assertTrue(choice.getLayoutY() < title.getHeight());
    });
  }

  @Test
  void theChoiceGoesIntoASecondLineAndNothingSticksOut() {
    at(0, _ -> {});
    for (double room : new double[] {FxThread.call(() -> wide(title)) + 10, 60, 20}) {
      at(room, heading -> {
        assertTrue(choice.getLayoutY() >= title.getLayoutY() + title.getHeight(), "below");
        assertEquals(heading.prefHeight(room), heading.getHeight(), 0.5);
        for (Node each : heading.getChildren()) {
          assertTrue(right(each) <= room + 0.5, each + " in " + room);
        }
      });
    }
  }
}
