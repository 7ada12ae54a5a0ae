package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.chart.ChartView;
import unrolled.engine.formula.Element;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.trace.Cursor;
import unrolled.ui.FxThread;
import unrolled.ui.Using;
import unrolled.ui.runs.RunsViewModel;

/// A person who clicks into the charts of a screen of runs, in the whole window.
abstract class PickUse extends LaboratoryUse {
  /// Opens a screen of runs once they stand somewhere.
  void show(FxRobot robot, String screen, Runnable made) {
    robot.interact(() -> {
      model.open(screen);
      made.run();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// A run as it was last seen.
  static TrainingSnapshot seen(RunsViewModel runs, int run) {
    return runs.seenProperty().get().get(run);
  }

  /// What is measured of its next step.
  static Sample ahead(RunsViewModel runs, int run) {
    return Objects.requireNonNull(seen(runs, run).ahead());
  }

  /// Clicks at values of a chart.
  static void click(FxRobot robot, String chart, double x, double y) {
    robot.interact(() -> click(chart, x, y));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The same on the JavaFX thread, where nothing new arrives meanwhile.
  static void click(String chart, double x, double y) {
    ChartView view = (ChartView) find(chart);
    view.getScene().getRoot().applyCss();
    view.getScene().getRoot().layout();
    Point2D at = Objects.requireNonNull(view.placeOf(x, y), chart);
    Using.mouse(view, MouseEvent.MOUSE_PRESSED, at.getX(), at.getY());
    Using.mouse(view, MouseEvent.MOUSE_RELEASED, at.getX(), at.getY());
    Using.mouse(view, MouseEvent.MOUSE_CLICKED, at.getX(), at.getY());
  }

  /// Where the mark of a chart is, in its coordinates; null where nothing is marked.
  static @Nullable Point2D mark(String chart) {
    return FxThread.call(() -> {
      ChartView view = (ChartView) find(chart);
      view.getScene().getRoot().layout();
      return view.lookupAll(".u-chart-mark").stream()
          .filter(each -> each instanceof Circle && each.isVisible())
          .map(each -> view.sceneToLocal(each.localToScene(((Circle) each).getCenterX(),
              ((Circle) each).getCenterY())))
          .findFirst().orElse(null);
    });
  }

  /// Checks that a chart marks the point at these values.
  static void assertMarked(String chart, double x, double y) {
    Point2D mark = Objects.requireNonNull(mark(chart), chart);
    Point2D place = FxThread.call(() -> Objects.requireNonNull(((ChartView) find(chart)).placeOf(x, y)));
    assertEquals(0, mark.distance(place), 1e-3, "in pixels");
  }

  static boolean isShown(String id) {
    return FxThread.call(() -> {
      Node node = find(id);
      while (node != null && node.isVisible()) {
        node = node.getParent();
      }
      return node == null;
    });
  }

  Element selected() {
    return Objects.requireNonNull(session.selectedProperty().get());
  }

  /// The selected number as it stands at the playhead.
  double number() {
    return trace().at(new Cursor(model.playhead().position(), 0)).number(selected());
  }

  Moment moment() {
    return (Moment) session.shownProperty().get();
  }
}
