package unrolled.chart;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// What lies over a chart: the ring around the point that is read and its exact numbers, the rectangle that is drawn to
/// zoom.
final class ReadoutPane extends Pane {
  private static final double GAP = 10;
  private static final double RING = 8;

  private final Line down = new Line();
  private final Circle ring = new Circle(RING);
  private final Label words = new Label();
  private final Rectangle zoom = new Rectangle();

  ReadoutPane() {
    setMouseTransparent(true);
    setManaged(false);
    down.getStyleClass().add("u-chart-line");
    ring.getStyleClass().add("u-chart-ring");
    words.getStyleClass().add("u-chart-readout");
    zoom.getStyleClass().add("u-chart-zoom");
    getChildren().setAll(zoom, down, ring, words);
    hideReading();
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
