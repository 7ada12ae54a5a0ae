package unrolled.chart;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The button by which a chart leaves the window: there while the pointer is on the chart, or the focus is in it.
/// By key it is Ctrl or Cmd with E, so Tab goes past it. Dragged, it takes the chart along.
public final class ExportButton extends Button {
  private static final double EDGE = 4;

  /// The button of a node.
  ///
  /// @param <N> a node whose picture can leave
  public <N extends Region & Leaving> ExportButton(N view, Strings strings) {
    super("", new FontIcon(Feather.DOWNLOAD));
    new Controls(strings).named(this, view.getId() + "-export", "chart.export");
    getStyleClass().add("u-icon-button");
    setPadding(new Insets(EDGE));
    setFocusTraversable(false);
    visibleProperty().bind(view.hoverProperty().or(view.focusWithinProperty()));
    setOnAction(_ -> ExportRequest.fire(view));
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> ExportRequest.press(view));
    setOnDragDetected(event -> {
      ExportRequest.drag(view);
      event.consume();
    });
  }

  /// Puts it into the upper right corner of a node that lays out its parts itself.
  public void place(double right, double top) {
    applyCss();
    autosize();
    relocate(right - getWidth() - EDGE, top + EDGE);
  }
}
