package unrolled.ui.widget;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.text.TypedNumber;

/// A number with its name, moved with a slider or typed; what is typed and is no number in the range gives way to the
/// one that held before.
public final class SliderField extends HBox {
  private static final double STEPS = 20;
  private static final int COLUMNS = 4;

  private final Slider slider;
  private final TextField field;
  private final Numbers numbers;
  private final Range range;
  private final DoubleConsumer choose;
  private double now;
  private boolean placing;

  /// The numbers there are.
  ///
  /// @param least the smallest
  /// @param most the largest on the slider
  /// @param typed the largest that may be typed
  public record Range(double least, double most, double typed) {
    boolean has(double number) {
      return number >= least && number <= typed;
    }
  }

  /// @param key of the name; with `.hint` that of the tooltip, with dashes the id
  /// @param value what holds
  /// @param choose takes what is chosen, at once
  public SliderField(Strings strings, String key, Range range, ObservableValue<? extends Number> value,
      DoubleConsumer choose) {
    this.range = range;
    this.choose = choose;
    numbers = new Numbers(strings);
    Controls controls = new Controls(strings);
    String id = key.replace('.', '-');
    slider = controls.named(new Slider(range.least, range.most, range.least), id, key + ".hint");
    slider.setBlockIncrement((range.most - range.least) / STEPS);
    slider.getStyleClass().add("u-slider-field");
    field = controls.named(new TextField(), id + "-field", key + ".hint");
    field.setPrefColumnCount(COLUMNS);
    Label name = controls.text(key, "u-detail-muted");
    name.setMinWidth(USE_PREF_SIZE);
    slider.valueProperty().subscribe((_, moved) -> slide(moved.doubleValue()));
    field.setOnAction(_ -> type());
    field.focusedProperty().subscribe((_, focused) -> {
      if (!focused) {
        type();
      }
    });
    setId(id + "-row");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("u-detail-row");
    getChildren().setAll(name, slider, field);
    value.subscribe(number -> show(number.doubleValue()));
  }

  /// The numbers that may be typed.
  public Range range() {
    return range;
  }

  /// Takes a number as if it were typed.
  public void choose(double number) {
    choose.accept(number);
  }

  /// Hundredths on the slider: a number that can be read.
  private void slide(double moved) {
    if (!placing) {
      choose.accept(Math.clamp(Math.round(moved * 100) / 100.0, range.least, range.most));
    }
  }

  private void type() {
    OptionalDouble typed = TypedNumber.parse(field.getText());
    if (typed.isPresent() && range.has(typed.getAsDouble())) {
      choose.accept(typed.getAsDouble());
    }
    show(now);
  }

  private void show(double number) {
    now = number;
    placing = true;
    slider.setValue(Math.clamp(number, range.least, range.most));
    placing = false;
    field.setText(numbers.setting(number));
  }
}
