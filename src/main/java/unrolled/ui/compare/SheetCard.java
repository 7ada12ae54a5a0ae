package unrolled.ui.compare;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ChartView;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// One chart with its title; a click into it looks at a timestep or a training step.
final class SheetCard extends BorderPane {
  private final CompareViewModel model;
  private final ChartView view;
  private final Label title = new Label();
  private @Nullable Sheet shown;
  private long run = -1;

  /// @param id the node id of the chart
  /// @param first what it shows first; later it shows other charts of the same network
  SheetCard(String id, Sheet first, CompareViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    view = new ChartView(id, strings, theme);
    title.setMinWidth(0);
    title.getStyleClass().add("u-compare-sheet-title");
    if (!first.title().isEmpty()) {
      HBox heading = new HBox(new Swatch(first.style(), theme), title);
      heading.getStyleClass().add("u-train-row");
      setTop(heading);
    }
    view.setMinSize(0, 0);
    setCenter(view);
    setMinSize(0, 0);
    setPrefSize(0, 0);
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /// Shows a chart.
  ///
  /// @param runId a new run begins with axes as short as they were
  void show(Sheet sheet, long runId) {
    shown = sheet;
    title.setText(sheet.title());
    view.show(sheet.spec());
    view.setPointHandler(sheet.picks());
    if (runId != run) {
      run = runId;
      view.begin();
    }
  }

  /// Marks what is explained now.
  void mark() {
    view.requestLayout();
  }

  private void click(MouseEvent event) {
    Point2D values = view.valuesAt(event.getX(), event.getY());
    if (shown != null && values != null && event.isStillSincePress()
        && event.getButton() == MouseButton.PRIMARY) {
      switch (shown.across()) {
        case TIME -> model.lookAt((int) Math.round(values.getX()) - 1);
        case STEPS -> model.mark(Math.round(values.getX()));
        case OTHER -> {}
      }
    }
  }
}
