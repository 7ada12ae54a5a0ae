package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class ChartUseTest {
  private static final int UNITS = 2;

  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final List<String> told = new ArrayList<>();
  private final ChartSpec spec = Charts.curves("curves", "a", "f");
  private @Nullable ChartView chart;

  @BeforeEach
  void open() {
    Headless.start();
    FxThread.call(() -> {
      ChartView made = new ChartView("chart", strings, theme);
      made.show(spec);
      made.setPointHandler(new Told());
      made.setMinSize(600, 400);
      Scene scene = new Scene(new VBox(made, new TextField()), 600, 440);
      Theme.LIGHT.dress(scene);
      chart = made;
      return settle();
    });
  }

  private final class Told implements PointHandler {
    @Override
    public void clicked(Series series, int index) {
      told.add("clicked " + series.id() + " " + index);
    }

    @Override
    public void dragged(Series series, int index, double x, double y) {
      told.add("dragged %s %d %.2f %.2f".formatted(series.id(), index, x, y));
    }

    @Override
    public void released() {
      told.add("released");
    }
  }

  private ChartView chart() {
    return Objects.requireNonNull(chart);
  }

  private boolean settle() {
    chart().getScene().getRoot().applyCss();
    chart().getScene().getRoot().layout();
    return true;
  }

  private void fire(Event event) {
    FxThread.call(() -> {
      Event.fireEvent(chart(), event);
      return settle();
    });
  }

  private Point2D place(double x, double y) {
    return Objects.requireNonNull(FxThread.call(() -> chart().placeOf(x, y)));
  }

  private void mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
    Point2D scene = chart().localToScene(at);
    fire(new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY,
        clicks, false, false, false, false, true, false, false, false, false, true,
        new PickResult(null, scene.getX(), scene.getY())));
  }

  private void drag(Point2D from, Point2D to) {
    mouse(MouseEvent.MOUSE_PRESSED, from, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, to, 1);
    mouse(MouseEvent.MOUSE_RELEASED, to, 1);
  }

  private void press(KeyCode code) {
    press(code, false, false);
  }

  private void press(KeyCode code, boolean shift, boolean alt) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
  }

  private Label readout() {
    return (Label) Objects.requireNonNull(chart().lookup(".u-chart-readout"));
  }

  private double span() {
    return chart().xWindow().high() - chart().xWindow().low();
  }

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
    assertFalse(chart().xWindow().isZoomed());
  }

  @Test
  void aRectangleZoomsAndADoubleClickShowsAll() {
    drag(place(-3, 1.1), place(-2, -0.1));
    assertEquals(1, span(), 0.02);
    assertEquals(1.2, chart().yWindow().high() - chart().yWindow().low(), 0.02);
    Point2D middle = place(-2.5, 0.9);
    mouse(MouseEvent.MOUSE_PRESSED, middle, 2);
    mouse(MouseEvent.MOUSE_RELEASED, middle, 2);
    assertEquals(8, span());
    assertFalse(chart().yWindow().isZoomed());
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
    assertEquals(5000, chart().xWindow().high());
    assertTrue(chart().yWindow().low() <= 1e-10);
  }
}
