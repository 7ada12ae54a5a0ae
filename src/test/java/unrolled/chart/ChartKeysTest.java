package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;

class ChartKeysTest extends ChartFixture {
  @Test
  void thePointsAreReadByArrows() {
    press(KeyCode.RIGHT);
    assertEquals(new Pick(UNITS, 0), chart().pickedProperty().get());
    press(KeyCode.RIGHT);
    assertEquals(new Pick(UNITS, 1), chart().pickedProperty().get());
    press(KeyCode.DOWN);
    assertEquals(new Pick(1, 113), chart().pickedProperty().get(), "the nearest point of the curve below");
    press(KeyCode.LEFT, true, false);
    assertEquals(new Pick(1, 103), chart().pickedProperty().get());
    press(KeyCode.END);
    assertEquals(new Pick(1, 200), chart().pickedProperty().get());
    press(KeyCode.HOME);
    assertEquals(new Pick(1, 0), chart().pickedProperty().get());
    press(KeyCode.UP);
    assertEquals(UNITS, Objects.requireNonNull(chart().pickedProperty().get()).series());
    assertTrue(chart().getAccessibleText().startsWith("curves\nunit 1"), chart().getAccessibleText());
  }

  @Test
  void withAltAPointIsMovedAndEscapeLetsItGo() {
    press(KeyCode.RIGHT);
    KeyEvent escape = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    assertFalse(chart().keeps(escape), "there is nothing to take back");
    press(KeyCode.RIGHT, false, true);
    press(KeyCode.RIGHT, true, true);
    assertTrue(chart().keeps(escape));
    press(KeyCode.ESCAPE);
    assertEquals(List.of("dragged held 0 -0.90 -0.84", "dragged held 0 0.10 -0.84", "released"), told);
    assertFalse(chart().keeps(escape));
  }

  @Test
  void enterIsAClickOnThePointThatIsRead() {
    KeyEvent enter = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    assertFalse(chart().keeps(enter), "nothing is read yet");
    press(KeyCode.ENTER);
    assertEquals(List.of(), told);
    press(KeyCode.RIGHT);
    assertTrue(chart().keeps(enter));
    press(KeyCode.ENTER);
    assertEquals(List.of("clicked held 0"), told);
  }

  @Test
  void theChartIsCopiedAsPictureAndAsNumbers() {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
    FxThread.call(() -> {
      String text = Clipboard.getSystemClipboard().getString();
      assertTrue(text.startsWith("series\ta\tf\ncos\t-4.0\t"), text);
      assertTrue(text.contains("\nunit\t0.5\t0.479425538604203\n"), text);
      assertTrue(Clipboard.getSystemClipboard().hasImage());
      return text;
    });
  }

  @Test
  void plusMinusAndZeroZoom() {
    press(KeyCode.PLUS);
    press(KeyCode.PLUS);
    press(KeyCode.MINUS);
    assertEquals(8 / 1.25, span(), 1e-9);
    press(KeyCode.DIGIT0);
    assertEquals(8, span());
  }

  @Test
  void itsArrowsAreItsOwnAndTabIsNot() {
    for (KeyCode code : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)) {
      assertTrue(chart().keeps(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
    for (KeyCode code : List.of(KeyCode.TAB, KeyCode.SPACE, KeyCode.F1, KeyCode.PAGE_DOWN)) {
      assertFalse(
          chart().keeps(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
  }

  @Test
  void whatIsZoomedToFollowsThePointThatIsRead() {
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.HOME);
    for (int i = 0; i < 8; i++) {
      press(KeyCode.PLUS);
    }
    double span = span();
    double low = chart().window().x().low();
    press(KeyCode.END);
    assertEquals(span, span(), 1e-9);
    assertTrue(chart().window().x().low() > low + 4, () -> "from " + chart().window().x().low());
    assertEquals(200, Objects.requireNonNull(chart().pickedProperty().get()).index());
  }
}
