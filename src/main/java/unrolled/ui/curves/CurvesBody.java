package unrolled.ui.curves;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import unrolled.chart.ChartView;
import unrolled.ui.theme.Theme;

/// Arranges the charts: side by side where there is width, one above the other where there is height. The table gives
/// way first; its numbers are read from the chart then.
final class CurvesBody extends Pane {
  private static final double TYPE = 14;
  private static final double GAP = 0.6;
  private static final double WIDE = 1.5;
  private static final double LEFT = 0.56;
  private static final double UPPER = 0.55;
  private static final double LEAST_CHART = 8;
  private static final double LEAST_TABLE = 9;
  private static final double LEAST_TABLE_WIDTH = 23;

  private final ChartView curve;
  private final Label words;
  private final ChartView chain;
  private final Region table;
  private final ObservableValue<Theme> theme;

  CurvesBody(ChartView curve, Label words, ChartView chain, Region table, ObservableValue<Theme> theme) {
    this.curve = curve;
    this.words = words;
    this.chain = chain;
    this.table = table;
    this.theme = theme;
    getChildren().setAll(curve, words, chain, table);
    setMinSize(0, 0);
    words.setWrapText(true);
  }

  @Override
  protected void layoutChildren() {
    double em = TYPE * theme.getValue().scale();
    double gap = Math.round(GAP * em);
    double width = getWidth();
    double height = getHeight();
    if (width > WIDE * height) {
      double left = Math.floor(LEFT * width);
      place(curve, 0, 0, left, height);
      double top = words(left + gap, 0, width - left - gap, height - LEAST_CHART * em, gap);
      double chart = height - top;
      boolean room = chart > 2 * LEAST_TABLE * em && width - left - gap > LEAST_TABLE_WIDTH * em;
      double upper = room ? Math.floor(chart * UPPER) : chart;
      place(chain, left + gap, top, width - left - gap, upper);
      placeTable(room, left + gap, top + upper + gap, width - left - gap, chart - upper - gap);
    } else {
      double upper = Math.floor(UPPER * height);
      place(curve, 0, 0, width, upper);
      double top = words(0, upper + gap, width, height - LEAST_CHART * em, gap);
      boolean room = width > 2 * LEAST_TABLE_WIDTH * em;
      double left = room ? Math.floor((width - gap) / 2) : width;
      place(chain, 0, top, left, height - top);
      placeTable(room, left + gap, top, width - left - gap, height - top);
    }
  }

  /// Places the words where they end above a limit, and leaves them out where they do not.
  ///
  /// @return where what follows begins
  private double words(double x, double y, double width, double limit, double gap) {
    double height = Math.ceil(words.prefHeight(width));
    boolean room = y + height <= limit;
    words.setVisible(room);
    place(words, x, y, width, height);
    return room ? y + height + gap : y;
  }

  private void placeTable(boolean room, double x, double y, double width, double height) {
    table.setVisible(room);
    if (room) {
      place(table, x, y, width, height);
    }
  }

  private static void place(Region part, double x, double y, double width, double height) {
    part.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
  }
}
