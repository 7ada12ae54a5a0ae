package unrolled.ui.step;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import unrolled.ui.step.layout.Box;

/// Which part of the diagram is seen, and how near. At zoom 1 its numbers can be read; where the room is too low for
/// that, one sees a part of it, and all of it from further away.
final class Camera {
  private static final double NEAREST = 6;
  private static final double MARGIN = 12;
  private static final double AROUND = 60;

  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private double width;
  private double height;
  private double diagramWidth;
  private double diagramHeight;
  private double base = 1;
  private double zoom = 1;
  private double x;
  private double y;

  /// Counts changes, so that one can listen to all of them at once.
  ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double zoom() {
    return zoom;
  }

  /// How many pixels one unit of the diagram has.
  double scale() {
    return base * zoom;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  double diagramX(double screenX) {
    return screenX / scale() + x;
  }

  double diagramY(double screenY) {
    return screenY / scale() + y;
  }

  /// What can be seen, in units of the diagram.
  Box view() {
    return new Box(x, y, width / scale(), height / scale());
  }

  void resize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
  }

  /// Another diagram is looked at.
  void show(double newWidth, double newHeight, double scale) {
    diagramWidth = newWidth;
    diagramHeight = newHeight;
    base = scale;
    settle();
  }

  private void settle() {
    x = settled(x, diagramWidth, width / scale());
    y = settled(y, diagramHeight, height / scale());
    changes.set(changes.get() + 1);
  }

  private static double settled(double at, double size, double room) {
    return size <= room + 1e-6 ? (size - room) / 2 : Math.clamp(at, 0, size - room);
  }

  /// Brings a column into view, and in it the place where something happens.
  void follow(Attention attention) {
    Box box = attention.column().grown(MARGIN);
    double room = width / scale();
    double before = 76;
    if (box.x() - before < x || box.right() > x + room) {
      double centred = box.centerX() - room / 2;
      x = box.width() + before > room
          ? reaching(box.x(), attention.place().x(), attention.place().right(), room)
          : Math.min(box.x() - before, Math.max(centred, box.right() - room));
    }
    y = reaching(y, attention.place().y(), attention.place().bottom(), height / scale());
    settle();
  }

  /// How little one has to move so that a stretch is seen with some room around it; where it is too long, its middle.
  private static double reaching(double at, double from, double to, double room) {
    double around = Math.min(AROUND, (room - (to - from)) / 2);
    double most = from - around;
    double least = Math.min(to + around - room, most); // equal but for rounding where the stretch just fits
    return around <= 0 ? (from + to - room) / 2 : Math.clamp(at, least, most);
  }

  /// Goes nearer or further, with one point of the canvas standing still.
  void zoomBy(double factor, double aroundX, double aroundY) {
    double fixedX = diagramX(aroundX);
    double fixedY = diagramY(aroundY);
    zoom = Math.clamp(zoom * factor, furthest(), NEAREST);
    x = fixedX - aroundX / scale();
    y = fixedY - aroundY / scale();
    settle();
  }

  /// The zoom at which all of the diagram is seen, at most 1.
  private double furthest() {
    return Math.min(1, Math.min(width / diagramWidth, height / diagramHeight) / base);
  }

  /// Whether the diagram is seen from top to bottom.
  boolean seesAllRows() {
    return diagramHeight <= height / scale() + 1e-6;
  }

  /// Moves by pixels.
  void panBy(double dx, double dy) {
    x -= dx / scale();
    y -= dy / scale();
    settle();
  }

  /// The whole picture again.
  void reset() {
    zoom = 1;
    x = 0;
    y = 0;
    settle();
  }
}
