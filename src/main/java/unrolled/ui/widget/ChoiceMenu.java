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
  private final Names<T> names;
  private final Consumer<T> choose;
  private List<T> values = List.of();
  private @Nullable T chosen;

  /// What values are called.
  ///
  /// @param id the same in every language
  /// @param words in the language of the moment
  public record Names<T>(Function<T, String> id, Function<T, String> words) {}

  /// An empty menu.
  ///
  /// @param id its name; its items have it too, with that of their value
  /// @param hint the key of its tooltip
  /// @param names of the values
  /// @param choose what happens when a person chooses
  public ChoiceMenu(String id, String hint, Strings strings, Names<T> names, Consumer<T> choose) {
    this.names = names;
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
      RadioMenuItem item = new RadioMenuItem(names.words().apply(value));
      item.setId(getId() + "-" + names.id().apply(value));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(value.equals(chosen));
      item.setOnAction(_ -> choose.accept(value));
      getItems().add(item);
    }
    setText(chosen != null && values.contains(chosen) ? names.words().apply(chosen) : "");
  }
}
