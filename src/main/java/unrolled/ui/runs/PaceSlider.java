package unrolled.ui.runs;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// How fast runs go, from one step a second to as many as can be made.
public final class PaceSlider extends HBox {
  /// A slider for a pace.
  ///
  /// @param screen the beginning of all node ids
  public PaceSlider(String screen, ObjectProperty<Pace> pace, Strings strings) {
    Pace[] paces = Pace.values();
    Slider slider = new Controls(strings).named(new Slider(0, paces.length - 1.0, paces.length - 1.0),
        screen + "-pace", "train.pace");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.valueProperty().subscribe((_, now) -> pace.set(paces[(int) Math.round(now.doubleValue())]));
    pace.subscribe(now -> slider.setValue(now.ordinal()));
    Label words = new Label();
    words.setId(screen + "-pace-words");
    words.textProperty().bind(pace.flatMap(now -> now == Pace.FULL
        ? strings.bind("train.pace.full")
        : strings.bind("train.pace.steps", (int) now.stepsPerSecond())));
    words.getStyleClass().add("u-train-pace");
    getStyleClass().add("u-train-row");
    getChildren().setAll(slider, words);
  }
}
