package unrolled.ui.gradients.detail;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import unrolled.ui.widget.Controls;

/// A whole number chosen with a slider and written beside it: counted from 1 on screen, from 0 in the model.
final class NumberSlider extends HBox {
  private final Slider slider;
  private final Label words = new Label();
  private boolean placing;

  /// @param key of the tooltip; with dashes the id
  /// @param chosen takes what is chosen
  NumberSlider(Controls controls, String key, IntegerProperty chosen) {
    String id = key.replace('.', '-');
    slider = controls.named(new Slider(1, 2, 1), id, key);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.valueProperty().subscribe((_, now) -> {
      if (!placing) {
        chosen.set((int) Math.round(now.doubleValue()) - 1);
      }
    });
    words.setId(id + "-words");
    words.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("u-detail-row");
    getChildren().setAll(slider, words);
  }

  /// Shows what is chosen, which is no choice.
  ///
  /// @param least the smallest, counted from 1
  /// @param most the largest
  /// @param value what is chosen, counted from 1
  /// @param text what is written beside it
  void show(int least, int most, int value, String text) {
    placing = true;
    slider.setMin(least);
    slider.setMax(Math.max(least + 1, most));
    if (Math.round(slider.getValue()) != value) {
      slider.setValue(value);
    }
    placing = false;
    slider.setDisable(most <= least);
    words.setText(text);
  }
}
