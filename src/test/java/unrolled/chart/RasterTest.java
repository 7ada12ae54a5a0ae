package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class RasterTest {
  private static final ColorScale SCALE = SpanColors.signed(1, Theme.LIGHT.palette());
  private static final double ONE = 0.9;
  private static final double OTHER = -0.9;

  private final Raster raster = new Raster(100, 10);

  private ChartView chart() {
    Headless.start();
    return FxThread.call(() -> {
      ChartView view =
          new ChartView("raster", new Strings(Language.ENGLISH), new SimpleObjectProperty<>(Theme.LIGHT));
      view.show(ChartSpec.of("raster", new Axis("step", Scale.COUNT, 0, 10, true),
          new Axis("t", Scale.COUNT, 0.5, 2.5, false), List.of()).withoutLegend()
          .over(raster, (column, row) -> "column " + column + ", row " + row));
      return view;
    });
  }

  private static int colour(BufferedImage picture, ChartView view, double x, double y) {
    Point2D place = Objects.requireNonNull(view.placeOf(x, y));
    return picture.getRGB((int) place.getX(), (int) place.getY());
  }

  @Test
  void columnsLieAtTheirXAndRowsOnWholeNumbersFromTheBottom() {
    ChartView view = chart();
    BufferedImage picture = FxThread.call(() -> {
      Scene scene = new Scene(new StackPane(view), 400, 300);
      raster.set(0, 0, ONE, SCALE);
      raster.set(0, 1, OTHER, SCALE);
      raster.set(1, 0, OTHER, SCALE);
      raster.set(1, 1, ONE, SCALE);
      raster.show(2, 2, 0.5, 4.5);
      return Snapshots.picture(scene);
    });
    assertEquals(SCALE.of(ONE), colour(picture, view, 1.5, 1));
    assertEquals(SCALE.of(OTHER), colour(picture, view, 1.5, 2));
    assertEquals(SCALE.of(OTHER), colour(picture, view, 3.5, 1));
    assertEquals(SCALE.of(ONE), colour(picture, view, 3.5, 2));
  }

  @Test
  void theAxisMakesRoomForItAndIsShortAgainWhenItBeginsAnew() {
    ChartView view = chart();
    FxThread.call(() -> {
      Scene scene = new Scene(new StackPane(view), 400, 300);
      raster.show(100, 2, 0.5, 100.5);
      Snapshots.picture(scene);
      assertEquals(100, right(view), 1e-9);
      raster.show(0, 2, 0.5, 0.5);
      view.begin();
      Snapshots.picture(scene);
      assertEquals(10, right(view), 1e-9);
      return 0;
    });
  }

  private static double right(ChartView view) {
    return view.window().x().high();
  }

  @Test
  void aPlaceBetweenTheAxesHasValuesAndAPlaceBesideThemNone() {
    ChartView view = chart();
    FxThread.call(() -> {
      assertNull(view.valuesAt(100, 100), "before the first drawing");
      Snapshots.picture(new Scene(new StackPane(view), 400, 300));
      Point2D place = Objects.requireNonNull(view.placeOf(4, 1.5));
      Point2D values = Objects.requireNonNull(view.valuesAt(place.getX(), place.getY()));
      assertEquals(4, values.getX(), 1e-9);
      assertEquals(1.5, values.getY(), 1e-9);
      assertNull(view.valuesAt(1, 1));
      return 0;
    });
  }

  private static void press(ChartView view, KeyCode code) {
    Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    view.layout();
  }

  @Test
  void itsPlacesAreReadOneByOneByArrowsAndWhatIsZoomedToFollows() {
    ChartView view = chart();
    FxThread.call(() -> {
      raster.show(20, 2, 0.5, 20.5);
      Snapshots.picture(new Scene(new StackPane(view), 400, 300));
      press(view, KeyCode.RIGHT);
      assertEquals("raster\ncolumn 19, row 0", view.getAccessibleText(), "the newest first");
      press(view, KeyCode.UP);
      press(view, KeyCode.LEFT);
      assertEquals("raster\ncolumn 18, row 1", view.getAccessibleText());
      press(view, KeyCode.UP);
      assertEquals("raster\ncolumn 18, row 1", view.getAccessibleText(), "there is none above");
      for (int i = 0; i < 8; i++) {
        press(view, KeyCode.PLUS);
      }
      press(view, KeyCode.HOME);
      assertEquals("raster\ncolumn 0, row 1", view.getAccessibleText());
      assertTrue(view.window().x().low() <= 1, () -> "from " + view.window().x().low());
      raster.show(0, 2, 0.5, 0.5);
      view.layout();
      assertEquals("raster", view.getAccessibleText(), "what is read is gone");
      return 0;
    });
  }

  @Test
  void underThePointerAPlaceIsReadAndBesideTheColoursNone() {
    ChartView view = chart();
    FxThread.call(() -> {
      raster.show(4, 2, 0.5, 8.5);
      Snapshots.picture(new Scene(new StackPane(view), 400, 300));
      Picks picks = Objects.requireNonNull(view.picks());
      Point2D place = Objects.requireNonNull(view.placeOf(3, 2));
      assertEquals(new Pick(1, 1), picks.at(place.getX(), place.getY(), 1));
      Point2D beside = Objects.requireNonNull(view.placeOf(9.5, 1));
      assertNull(picks.at(beside.getX(), beside.getY(), 1));
      return 0;
    });
  }
}
