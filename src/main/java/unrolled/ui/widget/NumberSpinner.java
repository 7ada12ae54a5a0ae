package unrolled.ui.widget;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A whole number in a range. What is typed and is no such number gives way to the number that held before.
public final class NumberSpinner extends Spinner<Integer> {
  private static final String DIGITS = "\\s*\\d{1,6}\\s*";

  private IntegerSpinnerValueFactory range;

  /// A spinner for a range.
  ///
  /// @param now the first number
  public NumberSpinner(int least, int most, int now) {
    range = range(least, most, now);
    setValueFactory(range);
    setEditable(true);
    getStyleClass().add(STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
  }

  /// Shows a number that was chosen elsewhere.
  public void show(int number) {
    if (getValue() != number) {
      range.setValue(number);
    }
  }

  private IntegerSpinnerValueFactory range(int least, int most, int now) {
    IntegerSpinnerValueFactory made = new IntegerSpinnerValueFactory(least, most, now);
    made.setConverter(new Lenient());
    return made;
  }

  /// Shows a number that was chosen elsewhere, in another range.
  public void show(int least, int most, int number) {
    if (range.getMin() == least && range.getMax() == most) {
      show(number);
    } else {
      range = range(least, most, number);
      setValueFactory(range);
    }
  }

  /// Changes the largest number.
  public void setMost(int most) {
    range.setMax(most);
  }

  private final class Lenient extends StringConverter<Integer> {
    @Override
    public String toString(@Nullable Integer number) {
      return String.valueOf(number);
    }

    @Override
    public Integer fromString(String typed) {
      boolean usable = typed.matches(DIGITS);
      int number =
          usable ? Math.clamp(Integer.parseInt(typed.strip()), range.getMin(), range.getMax()) : getValue();
      getEditor().setText(toString(number));
      return number;
    }
  }
}
