package unrolled.ui.widget;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import unrolled.ui.text.Strings;

/// A button that shows what is chosen and opens a list of what else there is; both follow the language.
///
/// @param <T> what is chosen among
public final class ChoiceMenu<T> extends MenuButton {
  private final Function<T, String> words;
  private final Consumer<T> choose;
  private List<T> values = List.of();
  private @Nullable T chosen;

  /// An empty menu.
  ///
  /// @param id its name; its items have it too, with their number
  /// @param hint the key of its tooltip
  /// @param words a value in the language of the moment
  /// @param choose what happens when a person chooses
  public ChoiceMenu(String id, String hint, Strings strings, Function<T, String> words, Consumer<T> choose) {
    this.words = words;
    this.choose = choose;
    new Controls(strings).named(this, id, hint);
    getStyleClass().add("u-choice");
    setMinWidth(USE_PREF_SIZE);
    setMnemonicParsing(false);
    strings.languageProperty().subscribe(_ -> list());
  }

  /// Shows values, one of them chosen; something else that is chosen, as when the values change first, is not shown.
  public void show(List<T> all, @Nullable T now) {
    boolean same = all.equals(values) && Objects.equals(now, chosen);
    values = List.copyOf(all);
    chosen = now;
    if (!same) {
      list();
    }
  }

  private void list() {
    ToggleGroup group = new ToggleGroup();
    getItems().clear();
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(words.apply(value));
      item.setId(getId() + "-" + getItems().size());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(value.equals(chosen));
      item.setOnAction(_ -> choose.accept(value));
      getItems().add(item);
    }
    setText(chosen != null && values.contains(chosen) ? words.apply(chosen) : "");
  }
}
