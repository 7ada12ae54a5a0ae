package unrolled;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import unrolled.ui.export.Offers;

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
  ///
  /// @param ids by their names on the command line
  /// @param counted whether they are numbers one after the other
  /// @param choose sets it to one of them
  private record Menu(List<String> ids, boolean counted, Consumer<String> choose) {
    private static Menu counting(int least, int most, IntConsumer choose) {
      return new Menu(IntStream.rangeClosed(least, most).mapToObj(String::valueOf).toList(), true,
          number -> choose.accept(Integer.parseInt(number)));
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
    if (menu.ids().equals(List.of(wanted))) {
      return;
    }
    if (!Offers.isSeen(node) || menu.ids().isEmpty()) {
      throw new Wrong("command.wrong.choice.here", chart, written());
    }
    if (!menu.ids().contains(wanted)) {
      throw menu.counted()
          ? new Wrong("command.wrong.within", written(), menu.ids().getFirst(), menu.ids().getLast(), wanted)
          : new Wrong("command.wrong.one-of", written(), menu.ids(), wanted);
    }
    menu.choose().accept(wanted);
  }

  private String written() {
    return "--" + option;
  }

  private static Menu menu(Node control) {
    return switch (control) {
      case MenuButton button -> menu(button);
      case Slider slider -> {
        int now = (int) Math.round(slider.getValue());
        boolean fixed = slider.isDisable();
        yield Menu.counting(fixed ? now : (int) slider.getMin(), fixed ? now : (int) slider.getMax(),
            slider::setValue);
      }
      case Spinner<?> spinner when spinner.getValueFactory() instanceof IntegerSpinnerValueFactory range ->
          Menu.counting(range.getMin(), range.getMax(), range::setValue);
      case Parent buttons -> menu(buttons);
      default -> throw new IllegalStateException(control.toString());
    };
  }

  private static Menu menu(MenuButton button) {
    int prefix = button.getId().length() + 1;
    List<MenuItem> items = button.getItems().stream().filter(MenuItem::isVisible).toList();
    List<String> ids = items.stream().map(item -> item.getId().substring(prefix)).toList();
    return new Menu(ids, false, id -> items.get(ids.indexOf(id)).fire());
  }

  /// Buttons of which one is pressed, counted from 1.
  private static Menu menu(Parent group) {
    List<ToggleButton> buttons = group.getChildrenUnmodifiable().stream().filter(Node::isVisible)
        .filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast).toList();
    return Menu.counting(1, buttons.size(), number -> buttons.get(number - 1).fire());
  }
}
