package unrolled.ui.prose.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ExportButton;
import unrolled.chart.Grid;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.chart.SpanColors;
import unrolled.chart.Still;
import unrolled.engine.math.Shape;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Numbers in rows, each named by a word, as signed colours; the number under the pointer is said.
final class WordHeat extends Region implements Leaving {
  private static final double LEAST = 17;
  private static final double MOST = 30;
  private static final double GAP = 8;
  private static final double NARROW = 180;

  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final String what;
  private final Course course;
  private final PictureParts parts;
  private final ExportButton export;
  private final List<Label> names = new ArrayList<>();
  private double[] values = {};
  private Shape shape = new Shape(0, 0);
  private double full;
  private int row;
  private WritableImage image = new WritableImage(1, 1);
  private Theme theme = Theme.LIGHT;

  /// @param what the end of its id and of the keys that say what the numbers are
  WordHeat(String what, Course course, PictureParts parts) {
    this.what = what;
    this.course = course;
    this.parts = parts;
    setId(course.id() + "-" + what);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().addAll("u-prose-heat", STYLE);
    export = new ExportButton(this, parts.strings());
    export.setManaged(false);
    new LeavingMenu(this, parts.strings());
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
  }

  /// Shows a matrix.
  ///
  /// @param read which row of the program it is of, counted from 0
  /// @param words the names of its rows
  /// @param limit the magnitude at which a colour is full
  void show(int read, double[] matrix, List<String> words, double limit) {
    row = read;
    values = matrix;
    shape = new Shape(words.size(), matrix.length / words.size());
    full = limit;
    theme = parts.theme().getValue();
    image = new WritableImage(shape.columns(), shape.rows());
    PixelWriter pixels = image.getPixelWriter();
    for (int i = 0; i < matrix.length; i++) {
      pixels.setColor(i % shape.columns(), i / shape.columns(), theme.palette().diverging(matrix[i], limit));
    }
    name(words);
    requestLayout();
  }

  private void name(List<String> words) {
    if (!words.equals(names.stream().map(Label::getText).toList())) {
      names.clear();
      words.forEach(word -> names.add(new Label(word)));
      getChildren().setAll(canvas);
      getChildren().addAll(names);
      getChildren().add(export);
    }
  }

  @Override
  public @Nullable Still shown() {
    if (values.length == 0) {
      return null;
    }
    String key = "export.heat." + what;
    return Still.of(parts.named(key, course, row + 1), parts.strings().get(key + ".columns"),
        Axis.ofRows(parts.strings().get(key + ".rows"), names.stream().map(Label::getText).toList()),
        Grid.ofMatrix(values, shape.columns(), SpanColors.signed(full, theme.palette())));
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST * theme.scale() * shape.rows();
  }

  @Override
  protected double computePrefHeight(double width) {
    return (LEAST + MOST) / 2 * theme.scale() * shape.rows();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return MOST * theme.scale() * shape.rows();
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROW;
  }

  private double left() {
    return names.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0) + GAP;
  }

  private double rowHeight() {
    return Math.min(getHeight() / Math.max(1, shape.rows()), MOST * theme.scale());
  }

  @Override
  protected void layoutChildren() {
    double left = left();
    double each = rowHeight();
    for (int i = 0; i < names.size(); i++) {
      Label name = names.get(i);
      double width = name.prefWidth(-1);
      double height = name.prefHeight(-1);
      name.resizeRelocate(left - GAP - width, i * each + (each - height) / 2, width, height);
    }
    canvas.setLayoutX(left);
    canvas.setWidth(Math.max(0, getWidth() - left));
    canvas.setHeight(each * shape.rows());
    export.place(getWidth(), 0);
    paint();
  }

  private void paint() {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    double edge = theme.lineScale();
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    gc.setImageSmoothing(false);
    gc.drawImage(image, edge, edge, canvas.getWidth() - 2 * edge, canvas.getHeight() - 2 * edge);
    gc.setStroke(theme.palette().color(Tone.MARK));
    gc.setLineWidth(edge);
    gc.strokeRect(edge / 2, edge / 2, canvas.getWidth() - edge, canvas.getHeight() - edge);
  }

  private void hover(MouseEvent event) {
    double x = event.getX() - left();
    int row = (int) (event.getY() / rowHeight());
    if (x < 0 || x >= canvas.getWidth() || row < 0 || row >= shape.rows()) {
      Tooltip.uninstall(this, tooltip);
      return;
    }
    int column = (int) (x / canvas.getWidth() * shape.columns());
    tooltip.setText(names.get(row).getText() + " " + (column + 1) + ": "
        + parts.numbers().full(values[row * shape.columns() + column]));
    Tooltip.install(this, tooltip);
  }
}
