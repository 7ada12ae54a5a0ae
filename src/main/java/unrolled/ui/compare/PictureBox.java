package unrolled.ui.compare;

import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import unrolled.ui.theme.Theme;

/// Two pictures: beside each other where each is one chart and there is width, otherwise one above the other.
final class PictureBox extends Pane {
  private static final double GAP = 10;
  private static final double WIDE = 1.25;
  private static final double LEAST = 140;

  private final Region first;
  private final Region second;
  private final ReadOnlyProperty<Boolean> beside;
  private final ObservableValue<Theme> theme;

  /// @param beside whether they may stand beside each other
  PictureBox(Region first, Region second, ReadOnlyProperty<Boolean> beside, ObservableValue<Theme> theme) {
    this.first = first;
    this.second = second;
    this.beside = beside;
    this.theme = theme;
    getChildren().setAll(first, second);
    setMinWidth(0);
    beside.subscribe(_ -> requestLayout());
  }

  /// Lower, pictures could not be read; what holds this scrolls then.
  @Override
  protected double computeMinHeight(double width) {
    return LEAST * theme.getValue().scale() * (beside.getValue() ? 1 : 2);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (beside.getValue() && width > WIDE * height) {
      double half = Math.max(0, Math.floor((width - GAP) / 2));
      first.resizeRelocate(0, 0, half, height);
      second.resizeRelocate(half + GAP, 0, width - half - GAP, height);
    } else {
      double half = Math.max(0, Math.floor((height - GAP) / 2));
      first.resizeRelocate(0, 0, width, half);
      second.resizeRelocate(0, half + GAP, width, height - half - GAP);
    }
  }
}
