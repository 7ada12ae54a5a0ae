package unrolled.chart;

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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// A chart in a scene, used by events.
abstract class ChartFixture {
  static final int UNITS = 2;

  final Strings strings = new Strings(Language.ENGLISH);
  final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final List<String> told = new ArrayList<>();
  final ChartSpec spec = Charts.curves("curves", "a", "f");
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

  ChartView chart() {
    return Objects.requireNonNull(chart);
  }

  boolean settle() {
    chart().getScene().getRoot().applyCss();
    chart().getScene().getRoot().layout();
    return true;
  }

  void fire(Event event) {
    FxThread.call(() -> {
      Event.fireEvent(chart(), event);
      return settle();
    });
  }

  Point2D place(double x, double y) {
    return Objects.requireNonNull(FxThread.call(() -> chart().placeOf(x, y)));
  }

  void mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
    Point2D scene = chart().localToScene(at);
    fire(new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY,
        clicks, false, false, false, false, true, false, false, false, false, true,
        new PickResult(null, scene.getX(), scene.getY())));
  }

  void drag(Point2D from, Point2D to) {
    mouse(MouseEvent.MOUSE_PRESSED, from, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, to, 1);
    mouse(MouseEvent.MOUSE_RELEASED, to, 1);
  }

  void press(KeyCode code) {
    press(code, false, false);
  }

  void press(KeyCode code, boolean shift, boolean alt) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
  }

  Label readout() {
    return (Label) Objects.requireNonNull(chart().lookup(".u-chart-readout"));
  }

  double span() {
    return chart().window().x().high() - chart().window().x().low();
  }
}
