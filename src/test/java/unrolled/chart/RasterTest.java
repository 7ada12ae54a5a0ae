package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
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
          new Axis("t", Scale.COUNT, 0.5, 2.5, false), List.of()).withoutLegend().over(raster));
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
    return view.xWindow().high();
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
}
