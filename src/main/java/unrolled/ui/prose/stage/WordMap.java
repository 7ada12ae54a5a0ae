package unrolled.ui.prose.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.ExportButton;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Series.Trait;
import unrolled.chart.Still;
import unrolled.chart.Style;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.WordPlane;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The words of an embedding at their places in a plane, with the way each has come since before training. The scale
/// is absolute and grows only.
final class WordMap extends Region implements Leaving {
  private static final double SMALLEST = 280;
  private static final double FIRST_LIMIT = 6;
  private static final double ROOM = 1.12;
  private static final double DOT = 3.5;
  private static final double GAP = 3;
  private static final double WAY = 0.5;

  private final Course course;
  private final PictureParts parts;
  private final ExportButton export;
  private final Canvas canvas = new Canvas();
  private final List<Label> words = new ArrayList<>();
  private List<Epoch> way = List.of();
  private double limit = FIRST_LIMIT;
  private Theme theme = Theme.LIGHT;

  WordMap(Course course, PictureParts parts) {
    this.course = course;
    this.parts = parts;
    setId(course.id() + "-map");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().addAll("u-prose-map", STYLE);
    export = new ExportButton(this, parts.strings());
    export.setManaged(false);
    new LeavingMenu(this, parts.strings());
    setMinSize(SMALLEST, SMALLEST);
  }

  /// Shows words at their places.
  ///
  /// @param names by id
  /// @param hints what is said of each word
  /// @param epochs all that were made: the scale has room for them
  /// @param number which of them is shown, with the way to it
  void show(List<String> names, List<String> hints, List<Epoch> epochs, int number, Theme look) {
    way = epochs.subList(0, number + 1);
    theme = look;
    limit = epochs.stream().flatMapToDouble(each -> Arrays.stream(each.plane().points()))
        .map(at -> Math.abs(at) * ROOM).reduce(FIRST_LIMIT, Math::max);
    if (!names.equals(words.stream().map(Label::getText).toList())) {
      words.clear();
      names.forEach(name -> words.add(new Label(name)));
      getChildren().setAll(canvas);
      getChildren().addAll(words);
      getChildren().add(export);
    }
    for (int i = 0; i < words.size(); i++) {
      words.get(i).setTooltip(new Tooltip(hints.get(i)));
    }
    requestLayout();
  }

  @Override
  public @Nullable Still shown() {
    if (way.isEmpty()) {
      return null;
    }
    Strings strings = parts.strings();
    List<Series> series = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      String name = words.get(word).getText();
      series.add(word, Series.of(strings.get("export.map.way", name), "", points(way, word),
          Style.line(Tone.MARK, Dash.SOLID).weighing(WAY)));
      series.add(Series.of("word-" + word, name, points(List.of(way.getLast()), word),
          Style.marks(Tone.FORWARD, Marker.CIRCLE)).with(Trait.NAMED));
    }
    ChartSpec spec = ChartSpec.of(parts.named("export.map", course), axis(1), axis(2), series);
    return Still.of(spec.withoutLegend(), "");
  }

  private Axis axis(int direction) {
    return new Axis(parts.strings().get("export.map.direction", direction), Scale.PLANE, -limit, limit,
        false);
  }

  private static Points points(List<Epoch> epochs, int word) {
    return Points.of(epochs.stream().mapToDouble(each -> each.plane().at(word, 0)).toArray(),
        epochs.stream().mapToDouble(each -> each.plane().at(word, 1)).toArray());
  }

  private Point2D place(WordPlane plane, int word) {
    double half = Math.min(getWidth(), getHeight()) / 2;
    return new Point2D(getWidth() / 2 + plane.at(word, 0) / limit * half,
        getHeight() / 2 - plane.at(word, 1) / limit * half);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    if (way.isEmpty()) {
      return;
    }
    export.place(getWidth(), 0);
    paint();
    List<Bounds> taken = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Point2D at = place(way.getLast().plane(), i);
      taken.add(new BoundingBox(at.getX() - DOT, at.getY() - DOT, 2 * DOT, 2 * DOT));
    }
    for (int i = 0; i < words.size(); i++) {
      Label word = words.get(i);
      Bounds box = free(place(way.getLast().plane(), i), word.prefWidth(-1), word.prefHeight(-1), taken);
      taken.add(box);
      word.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }
  }

  /// Beside, above or below its point, where no other word stands and the map does not end; beside it if all is full.
  private Bounds free(Point2D at, double width, double height, List<Bounds> taken) {
    double off = DOT + GAP;
    List<Bounds> ways = List.of(
        new BoundingBox(at.getX() + off, at.getY() - height / 2, width, height),
        new BoundingBox(at.getX() - off - width, at.getY() - height / 2, width, height),
        new BoundingBox(at.getX() - width / 2, at.getY() - off - height, width, height),
        new BoundingBox(at.getX() - width / 2, at.getY() + off, width, height));
    return ways.stream().filter(each -> each.getMinX() >= 0 && each.getMaxX() <= getWidth())
        .filter(each -> taken.stream().noneMatch(each::intersects)).findFirst()
        .orElse(ways.get(at.getX() + off + width > getWidth() ? 1 : 0));
  }

  private void paint() {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Palette palette = theme.palette();
    double edge = theme.lineScale();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setLineWidth(edge);
    gc.setStroke(palette.color(Tone.HAIRLINE));
    gc.strokeLine(0, getHeight() / 2, getWidth(), getHeight() / 2);
    gc.strokeLine(getWidth() / 2, 0, getWidth() / 2, getHeight());
    for (int i = 0; i < words.size(); i++) {
      gc.setStroke(palette.color(Tone.MARK));
      gc.beginPath();
      Point2D from = place(way.getFirst().plane(), i);
      gc.moveTo(from.getX(), from.getY());
      for (Epoch epoch : way) {
        Point2D to = place(epoch.plane(), i);
        gc.lineTo(to.getX(), to.getY());
      }
      gc.stroke();
      Point2D now = place(way.getLast().plane(), i);
      double dot = DOT * edge;
      gc.setFill(palette.color(Tone.FORWARD));
      gc.fillOval(now.getX() - dot, now.getY() - dot, 2 * dot, 2 * dot);
    }
  }
}
