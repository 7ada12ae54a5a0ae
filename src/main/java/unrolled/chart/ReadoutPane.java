package unrolled.chart;

import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// What lies over a chart: the ring around the point that is read and its exact numbers,
/// the mark at the point that is explained elsewhere, the rectangle that is drawn to
/// zoom.
final class ReadoutPane extends Pane {
  private static final double GAP = 10;
  private static final double RING = 8;
  private static final double MARK = 7;

  private final Line down = new Line();
  private final Circle ring = new Circle(RING);
  private final Circle mark = new Circle(MARK);
  private final Line across = new Line();
  private final Line upwards = new Line();
  private final Label words = new Label();
  private final Rectangle zoom = new Rectangle();

  ReadoutPane() {
    setMouseTransparent(true);
    setManaged(false);
    down.getStyleClass().add("u-chart-line");
    ring.getStyleClass().add("u-chart-ring");
    words.getStyleClass().add("u-chart-readout");
    zoom.getStyleClass().add("u-chart-zoom");
    mark.getStyleClass().add("u-chart-mark");
    across.getStyleClass().add("u-chart-mark-line");
    upwards.getStyleClass().add("u-chart-mark-line");
    getChildren().setAll(zoom, across, upwards, mark, down, ring, words);
    hideReading();
    hideMark();
    hideZoom();
  }

  /// Reads a point.
  ///
  /// @param bottom where the axis lies
  void read(Point2D place, double bottom, String text) {
    down.setStartX(place.getX());
    down.setEndX(place.getX());
    down.setStartY(place.getY());
    down.setEndY(bottom);
    ring.setCenterX(place.getX());
    ring.setCenterY(place.getY());
    words.setText(text);
    for (var part : new Node[] {down, ring, words}) {
      part.setVisible(true);
    }
    words.applyCss();
    words.autosize();
    words.relocate(beside(place.getX(), words.getWidth(), getWidth()),
        above(place.getY(), words.getHeight(), getHeight()));
  }

  /// To the right of a place, or to the left where there is more room.
  private static double beside(double at, double width, double room) {
    double left = at - GAP - width;
    return at + GAP + width <= room || left < 0 ? Math.clamp(at + GAP, 0, Math.max(0, room - width)) : left;
  }

  private static double above(double at, double height, double room) {
    double top = at - GAP - height;
    return top >= 0 ? top : Math.clamp(at + GAP, 0, Math.max(0, room - height));
  }

  void hideReading() {
    for (var part : new Node[] {down, ring, words}) {
      part.setVisible(false);
    }
  }

  /// Marks what is explained elsewhere by a ring, and two lines that lead to it from the edges.
  void mark(Plot drawn, ChartSpec shown, PointHandler handler) {
    Point2D values = handler.marked(shown);
    if (values == null || !drawn.shows(values.getX(), values.getY())) {
      hideMark();
      return;
    }
    Point2D place = drawn.place(values.getX(), values.getY());
    Rectangle2D area = drawn.area();
    line(across, area.getMinX(), place.getY(), place.getX() - MARK, place.getY());
    line(upwards, place.getX(), area.getMaxY(), place.getX(), place.getY() + MARK);
    mark.setCenterX(place.getX());
    mark.setCenterY(place.getY());
    mark.setVisible(true);
  }

  private static void line(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
    line.setVisible(fromX < toX || fromY > toY);
  }

  private void hideMark() {
    for (var part : new Node[] {across, upwards, mark}) {
      part.setVisible(false);
    }
  }

  void zoom(double x, double y, double otherX, double otherY) {
    zoom.setX(Math.min(x, otherX));
    zoom.setY(Math.min(y, otherY));
    zoom.setWidth(Math.abs(x - otherX));
    zoom.setHeight(Math.abs(y - otherY));
    zoom.setVisible(true);
  }

  void hideZoom() {
    zoom.setVisible(false);
  }
}
