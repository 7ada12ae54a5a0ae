package unrolled.ui.step;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import unrolled.ui.step.layout.Box;

/// Rectangles with round corners, on whole pixels of the screen.
///
/// A picture has hundreds of them, and drawn in software a rounded path costs many times as much as a rectangle: so
/// corners of lines are images that all of a kind share, and everything else is rectangles.
final class Rounded {
  private static final int MOST_KEPT = 500;
  private static final int SMALL = 4096;

  private final CanvasSurface surface;
  private final Map<Frame, Image> frames = new HashMap<>();

  Rounded(CanvasSurface surface) {
    this.surface = surface;
  }

  /// A line along the inside of a rectangle.
  ///
  /// @param width  in pixels of the screen, like all lengths here
  /// @param radius of its corners
  private record Frame(int width, int height, double radius, double line, Color color) {
    /// How far its corners reach.
    int corner() {
      return (int) Math.ceil(Math.max(radius, line));
    }
  }

  /// Where something is, in pixels of the screen.
  private record Place(int left, int top, int width, int height) {}

  private Place place(Box box) {
    Box there = surface.onCanvas(box);
    double density = surface.density();
    int left = (int) Math.round(there.x() * density);
    int top = (int) Math.round(there.y() * density);
    return new Place(left, top, (int) Math.round(there.right() * density) - left,
        (int) Math.round(there.bottom() * density) - top);
  }

  private double radius(double units, Place place) {
    return Math.min(units * surface.zoom() * surface.density(),
        Math.min(place.width(), place.height()) / 2.0);
  }

  /// Fills one whose edge a line will cover: its corners have steps, as rectangles leave them. Row k of a corner
  /// begins r − √(r² − (r − k − ½)²) pixels from the side.
  void fill(Box box, double units, Color color) {
    Place place = place(box);
    double radius = radius(units, place);
    surface.gc().setFill(color);
    surface.inScreenPixels();
    int before = -1;
    for (int row = 0; before != 0; row++) {
      double up = Math.max(0, radius - row - 0.5);
      int in = (int) Math.round(radius - Math.sqrt(Math.max(0, radius * radius - up * up)));
      if (in != before) {
        surface.gc().fillRect(place.left() + in, place.top() + row, place.width() - 2.0 * in,
            place.height() - 2.0 * row);
      }
      before = in;
    }
    surface.inUnits();
  }

  /// Draws a line along the inside of one.
  ///
  /// @param units the radius of the corners
  /// @param width of the line
  void line(Box box, double units, Color color, double width) {
    Place place = place(box);
    if (place.width() < 1 || place.height() < 1) {
      return;
    }
    Frame whole = new Frame(place.width(), place.height(), radius(units, place),
        width * surface.zoom() * surface.density(), color);
    surface.inScreenPixels();
    if (place.width() * place.height() <= SMALL) {
      surface.gc().drawImage(image(whole), place.left(), place.top());
    } else {
      large(whole, place);
    }
    surface.inUnits();
  }

  /// Corners as images, sides as rectangles.
  private void large(Frame whole, Place place) {
    GraphicsContext gc = surface.gc();
    int corner = Math.min(whole.corner(), Math.min(whole.width(), whole.height()) / 2);
    Image corners = image(new Frame(2 * corner, 2 * corner, whole.radius(), whole.line(), whole.color()));
    double right = place.left() + place.width() - corner;
    double bottom = place.top() + place.height() - corner;
    gc.drawImage(corners, 0, 0, corner, corner, place.left(), place.top(), corner, corner);
    gc.drawImage(corners, corner, 0, corner, corner, right, place.top(), corner, corner);
    gc.drawImage(corners, 0, corner, corner, corner, place.left(), bottom, corner, corner);
    gc.drawImage(corners, corner, corner, corner, corner, right, bottom, corner, corner);
    gc.setFill(whole.color());
    double line = whole.line();
    double across = place.width() - 2.0 * corner;
    double down = place.height() - 2.0 * corner;
    gc.fillRect(place.left() + corner, place.top(), across, line);
    gc.fillRect(place.left() + corner, place.top() + place.height() - line, across, line);
    gc.fillRect(place.left(), place.top() + corner, line, down);
    gc.fillRect(place.left() + place.width() - line, place.top() + corner, line, down);
  }

  private Image image(Frame frame) {
    if (frames.size() > MOST_KEPT) {
      frames.clear();
    }
    return frames.computeIfAbsent(frame, Rounded::draw);
  }

  /// Each pixel is covered as far as it lies within the line.
  private static Image draw(Frame frame) {
    WritableImage image = new WritableImage(frame.width(), frame.height());
    PixelWriter pixels = image.getPixelWriter();
    Color color = frame.color();
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        double outside = outside(frame, x + 0.5, y + 0.5);
        double covered = Math.clamp(0.5 - outside, 0, 1) - Math.clamp(0.5 - outside - frame.line(), 0, 1);
        pixels.setColor(x, y, color.deriveColor(0, 1, 1, covered));
      }
    }
    return image;
  }

  /// How far a point lies outside the rounded rectangle, negative within.
  private static double outside(Frame frame, double x, double y) {
    double across = Math.abs(x - frame.width() / 2.0) - frame.width() / 2.0 + frame.radius();
    double down = Math.abs(y - frame.height() / 2.0) - frame.height() / 2.0 + frame.radius();
    return Math.hypot(Math.max(across, 0), Math.max(down, 0)) + Math.min(Math.max(across, down), 0)
        - frame.radius();
  }
}
