package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;
import unrolled.ui.theme.Theme;

class ChartUseTest extends ChartFixture {
  @Test
  void underThePointerStandsEveryDigit() {
    mouse(MouseEvent.MOUSE_MOVED, place(0.5, Math.sin(0.5)), 0);
    assertEquals(new Pick(UNITS, 1), chart().pickedProperty().get());
    assertTrue(readout().isVisible());
    assertEquals("unit 2\na = 0.5\nf = 0.479425538604203", readout().getText());
    mouse(MouseEvent.MOUSE_EXITED, place(0, 0), 0);
    assertFalse(readout().isVisible());
  }

  @Test
  void whereNoPointIsNothingIsRead() {
    mouse(MouseEvent.MOUSE_MOVED, place(-3.5, 1.2), 0);
    assertNull(chart().pickedProperty().get());
  }

  @Test
  void aClickTellsThePointAndLeavesTheFocus() {
    Point2D at = place(2, Math.sin(2));
    mouse(MouseEvent.MOUSE_PRESSED, at, 1);
    mouse(MouseEvent.MOUSE_RELEASED, at, 1);
    assertEquals(List.of("clicked held 2"), told);
    assertFalse(chart().isFocused());
  }

  @Test
  void aPointThatCanBeMovedIsDraggedAndLetGo() {
    drag(place(0.5, Math.sin(0.5)), place(1.5, 0.25));
    assertEquals(List.of("dragged held 1 1.50 0.25", "released"), told);
    assertFalse(chart().window().x().isZoomed());
  }

  @Test
  void aRectangleZoomsAndADoubleClickShowsAll() {
    drag(place(-3, 1.1), place(-2, -0.1));
    assertEquals(1, span(), 0.02);
    assertEquals(1.2, chart().window().y().high() - chart().window().y().low(), 0.02);
    Point2D middle = place(-2.5, 0.9);
    mouse(MouseEvent.MOUSE_PRESSED, middle, 2);
    mouse(MouseEvent.MOUSE_RELEASED, middle, 2);
    assertEquals(8, span());
    assertFalse(chart().window().y().isZoomed());
  }

  @Test
  void withShiftWhatIsZoomedToGoesWithThePointerAsFarAsTheAxisGoes() {
    drag(place(-1, 1.1), place(1, -0.1));
    double low = chart().window().x().low();
    double width = span();
    shifted(MouseEvent.MOUSE_PRESSED, place(0, 0.5));
    Point2D left = place(-0.5, 0.5);
    shifted(MouseEvent.MOUSE_DRAGGED, left);
    shifted(MouseEvent.MOUSE_RELEASED, left);
    assertEquals(low + 0.5, chart().window().x().low(), 0.02);
    assertEquals(width, span(), 1e-9);
    assertEquals(List.of(), told);
    shifted(MouseEvent.MOUSE_PRESSED, place(0, 0.5));
    shifted(MouseEvent.MOUSE_DRAGGED, new Point2D(-5000, 100));
    shifted(MouseEvent.MOUSE_RELEASED, new Point2D(-5000, 100));
    assertEquals(4, chart().window().x().high(), 1e-9);
  }

  private void shifted(EventType<MouseEvent> type, Point2D at) {
    Point2D scene = chart().localToScene(at);
    fire(new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY, 1,
        true, false, false, false, true, false, false, false, false, true,
        new PickResult(null, scene.getX(), scene.getY())));
  }

  @Test
  void theWheelWithControlZoomsAboutThePointer() {
    Point2D at = place(2, 0.5);
    fire(new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), false, true, false,
        false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(null, at.getX(), at.getY())));
    assertEquals(8 / 1.25, span(), 1e-9);
    assertEquals(at.getX(), place(2, 0.5).getX(), 0.5);
  }

  @Test
  void whatIsReadGoesWhenItsPointIsGone() {
    FxThread.call(() -> {
      chart().pick(new Pick(UNITS, 2));
      settle();
      spec.series().get(UNITS).points().clear();
      return settle();
    });
    assertNull(chart().pickedProperty().get());
  }

  @Test
  void anotherThemeAndAnEmptyChartAreDrawn() {
    FxThread.call(() -> {
      theme.set(Theme.PROJECTOR);
      settle();
      chart().show(ChartSpec.of("empty", Axis.linear("", 0, 1), Axis.log("", 1e-9, 1),
          List.of(Series.of("none", "none", new Points(3), Style.category(9))))
          .withoutLegend());
      return settle();
    });
    press(KeyCode.RIGHT);
    press(KeyCode.UP);
    assertNull(chart().pickedProperty().get());
    assertNotNull(chart().placeOf(0.5, 0.1));
  }

  @Test
  void thousandsOfPointsMoveAnAxisThatGrows() {
    FxThread.call(() -> {
      chart().show(Charts.decades("live", 5000));
      return settle();
    });
    assertEquals(5000, chart().window().x().high());
    assertTrue(chart().window().y().low() <= 1e-10);
  }
}
