package unrolled.ui.gradients.detail;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
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
import unrolled.engine.gradient.Jacobian;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A matrix as signed colours, row 1 at the top, as large a square as there is room for; the number under the pointer
/// is said.
final class MatrixMap extends Region implements Leaving {
  private static final double SMALLEST = 120;

  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final BiFunction<Integer, Integer, String> says;
  private final ExportButton export;
  private final Strings strings;
  private @Nullable Jacobian matrix;
  private String name = "";
  private double full;
  private @Nullable WritableImage image;
  private Theme theme = Theme.LIGHT;

  /// @param says what the tooltip says of a row and a column, counted from 0
  MatrixMap(String id, Strings strings, BiFunction<Integer, Integer, String> says) {
    this.strings = strings;
    this.says = says;
    setId(id);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add(STYLE);
    export = new ExportButton(this, strings);
    export.setManaged(false);
    getChildren().setAll(canvas, export);
    new LeavingMenu(this, strings);
    setMinSize(SMALLEST, SMALLEST);
    setMaxHeight(USE_PREF_SIZE);
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
  }

  /// Shows a matrix.
  ///
  /// @param called what it is, such as `∂h₅/∂h₄`
  /// @param limit the magnitude at which a colour is full
  void show(Jacobian shown, String called, double limit, Theme look) {
    matrix = shown;
    name = called;
    full = limit;
    theme = look;
    int rows = shown.shape().rows();
    int columns = shown.shape().columns();
    WritableImage drawn = new WritableImage(columns, rows);
    PixelWriter pixels = drawn.getPixelWriter();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        pixels.setColor(j, i, look.palette().diverging(shown.at(i, j), limit));
      }
    }
    image = drawn;
    requestLayout();
  }

  @Override
  public @Nullable Still shown() {
    Jacobian now = matrix;
    if (now == null) {
      return null;
    }
    List<String> rows =
        IntStream.rangeClosed(1, now.shape().rows()).mapToObj(String::valueOf).toList();
    return Still.of(strings.get("chart.of", strings.get("detail.hop.title"), name),
        strings.get("export.matrix.column"),
        Axis.ofRows(strings.get("export.matrix.row"), rows),
        Grid.ofMatrix(now.numbers(), now.shape().columns(), SpanColors.signed(full, theme.palette())));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// As high as wide; where there is less room, less.
  @Override
  protected double computePrefHeight(double width) {
    return Math.max(SMALLEST, width);
  }

  private double side() {
    return Math.floor(Math.min(getWidth(), getHeight()));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    export.place(side(), 0);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    WritableImage drawn = image;
    if (drawn != null) {
      double side = side();
      double edge = theme.lineScale();
      gc.setImageSmoothing(false);
      gc.drawImage(drawn, edge, edge, side - 2 * edge, side - 2 * edge);
      gc.setStroke(theme.palette().color(Tone.MARK));
      gc.setLineWidth(edge);
      gc.strokeRect(edge / 2, edge / 2, side - edge, side - edge);
    }
  }

  private void hover(MouseEvent event) {
    Jacobian shown = matrix;
    double side = side();
    if (shown == null || event.getX() >= side || event.getY() >= side) {
      Tooltip.uninstall(this, tooltip);
      return;
    }
    int row = (int) Math.clamp(event.getY() / side * shown.shape().rows(), 0, shown.shape().rows() - 1.0);
    int column =
        (int) Math.clamp(event.getX() / side * shown.shape().columns(), 0, shown.shape().columns() - 1.0);
    tooltip.setText(says.apply(row, column));
    Tooltip.install(this, tooltip);
  }
}
