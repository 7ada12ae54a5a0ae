package unrolled;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import unrolled.ui.export.Offers;
import unrolled.ui.widget.SliderField;

/// Something that is chosen about a chart: in the window with a control beside it, on the command line with an option,
/// which sets that very control.
///
/// @param option the name of the option
/// @param control the id of the control
/// @param first what has to be chosen before, so that the control is there
record Choice(String option, String control, Consumer<Laboratory> first) {
  /// One whose control is there.
  Choice(String option, String control) {
    this(option, control, _ -> {});
  }

  /// What a control can be set to.
  private sealed interface Menu {
    boolean isEmpty();

    /// Whether that is what it is set to and cannot be otherwise.
    boolean isOnly(String wanted);

    boolean takes(String wanted);

    void choose(String wanted);

    /// Says what it takes.
    Wrong wrong(String option, String wanted);
  }

  /// One of several.
  ///
  /// @param ids by their names on the command line
  private record OneOf(List<String> ids, Consumer<String> chosen) implements Menu {
    @Override
    public boolean isEmpty() {
      return ids.isEmpty();
    }

    @Override
    public boolean isOnly(String wanted) {
      return ids.equals(List.of(wanted));
    }

    @Override
    public boolean takes(String wanted) {
      return ids.contains(wanted);
    }

    @Override
    public void choose(String wanted) {
      chosen.accept(wanted);
    }

    @Override
    public Wrong wrong(String option, String wanted) {
      return new Wrong("command.wrong.one-of", option, ids, wanted);
    }
  }

  /// A number.
  private record Within(double least, double most, DoubleConsumer chosen) implements Menu {
    private static Within whole(int least, int most, IntConsumer chosen) {
      return new Within(least, most, number -> chosen.accept((int) number));
    }

    /// Without a point where it is whole.
    private static String plain(double number) {
      return Double.isFinite(number)
          ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
          : String.valueOf(number);
    }

    @Override
    public boolean isEmpty() {
      return most < least;
    }

    @Override
    public boolean isOnly(String wanted) {
      return least == most && takes(wanted);
    }

    @Override
    public boolean takes(String wanted) {
      double number = Double.parseDouble(wanted);
      return number >= least && number <= most;
    }

    @Override
    public void choose(String wanted) {
      chosen.accept(Double.parseDouble(wanted));
    }

    @Override
    public Wrong wrong(String option, String wanted) {
      return new Wrong("command.wrong.within", option, plain(least), plain(most),
          plain(Double.parseDouble(wanted)));
    }
  }

  /// Chooses it.
  ///
  /// @param view the screen with the chart
  /// @param chart the name of the chart
  /// @throws Wrong when there is nothing to choose, or no such choice
  void make(Laboratory laboratory, Parent view, String chart, String wanted) {
    first.accept(laboratory);
    Node node =
        Nodes.find(view, control).orElseThrow(() -> new Wrong("command.wrong.choice.here", chart, written()));
    Menu menu = menu(node);
    if (menu.isOnly(wanted)) {
      return;
    }
    if (!Offers.isSeen(node) || node.isDisabled() || menu.isEmpty()) {
      throw new Wrong("command.wrong.choice.here", chart, written());
    }
    if (!menu.takes(wanted)) {
      throw menu.wrong(written(), wanted);
    }
    menu.choose(wanted);
  }

  private String written() {
    return "--" + option;
  }

  private static Menu menu(Node control) {
    return switch (control) {
      case MenuButton button -> menu(button);
      case SliderField field ->
          new Within(field.range().least(), field.range().typed(), field::choose);
      case Slider slider -> {
        int now = (int) Math.round(slider.getValue());
        boolean fixed = slider.isDisable();
        yield Within.whole(fixed ? now : (int) slider.getMin(), fixed ? now : (int) slider.getMax(),
            slider::setValue);
      }
      case Spinner<?> spinner when spinner.getValueFactory() instanceof IntegerSpinnerValueFactory range ->
          Within.whole(range.getMin(), range.getMax(), range::setValue);
      case ToggleButton button -> new OneOf(List.of("true", "false"), wanted -> {
        if (button.isSelected() != Boolean.parseBoolean(wanted)) {
          button.fire();
        }
      });
      case Parent buttons -> menu(buttons);
      default -> throw new IllegalStateException(control.toString());
    };
  }

  private static Menu menu(MenuButton button) {
    int prefix = button.getId().length() + 1;
    List<MenuItem> items = button.getItems().stream().filter(MenuItem::isVisible).toList();
    List<String> ids = items.stream().map(item -> item.getId().substring(prefix)).toList();
    return new OneOf(ids, id -> items.get(ids.indexOf(id)).fire());
  }

  /// Buttons of which one is pressed, counted from 1.
  private static Menu menu(Parent group) {
    List<ToggleButton> buttons = group.getChildrenUnmodifiable().stream().filter(Node::isVisible)
        .filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast).toList();
    return Within.whole(1, buttons.size(), number -> buttons.get(number - 1).fire());
  }
}
