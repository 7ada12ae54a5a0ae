package unrolled.ui.widget;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// One of several, shown on a button that opens a menu of all; names follow the language.
///
/// @param <T> what is chosen
public final class ChoiceButton<T> extends MenuButton {
  /// Something that can be chosen.
  ///
  /// @param id the end of its node id
  /// @param name how it is called
  public record Option<T>(T value, String id, ObservableValue<String> name) {}

  /// A button with an id, a tooltip and a name.
  ///
  /// @param hint key of the tooltip
  /// @param chosen what holds now
  /// @param choose takes what is chosen
  public ChoiceButton(Controls controls, String hint, List<Option<T>> options, ObservableValue<T> chosen,
      Consumer<T> choose) {
    this(controls, new Name(hint.replace('.', '-'), hint), options, chosen, choose);
  }

  /// The same with an id of its own.
  public ChoiceButton(Controls controls, Name name, List<Option<T>> options, ObservableValue<T> chosen,
      Consumer<T> choose) {
    String id = name.id();
    controls.named(this, id, name.hint());
    getStyleClass().add("u-choice");
    ToggleGroup group = new ToggleGroup();
    for (Option<T> option : options) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId(id + "-" + option.id());
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.textProperty().bind(option.name());
      item.setOnAction(_ -> choose.accept(option.value()));
      chosen.subscribe(now -> item.setSelected(option.value().equals(now)));
      getItems().add(item);
    }
    setMnemonicParsing(false);
    textProperty().bind(chosen.flatMap(now -> options.stream()
        .filter(option -> option.value().equals(now))
        .findFirst()
        .orElseThrow()
        .name()));
  }

  /// What a button is called.
  ///
  /// @param id its node id
  /// @param hint key of the tooltip
  public record Name(String id, String hint) {}
}
