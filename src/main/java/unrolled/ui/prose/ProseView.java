package unrolled.ui.prose;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The Text screen: the names of its parts, and the part that is open.
public final class ProseView extends BorderPane {
  private final Map<String, Node> views = new HashMap<>();

  /// A screen of parts.
  ///
  /// @param ways to what is no text to be continued, and trained elsewhere
  public ProseView(ProseParts parts, Strings strings, Ways ways) {
    setId("text-view");
    setMinSize(0, 0);
    FlowPane names = new FlowPane();
    names.setId("prose-parts");
    names.getStyleClass().add("u-prose-parts");
    ToggleGroup group = new ToggleGroup();
    for (ProsePart part : parts.parts()) {
      ToggleButton name = name(part, parts, strings);
      name.setToggleGroup(group);
      names.getChildren().add(name);
    }
    Controls controls = new Controls(strings);
    names.getChildren().addAll(
        controls.labelled("prose-translation", Feather.SHUFFLE, "prose.translation", ways.toTranslation()),
        controls.labelled("prose-numbers", Feather.ACTIVITY, "prose.numbers", ways.toNumbers()));
    setTop(names);
    parts.openProperty()
        .subscribe(id -> setCenter(views.computeIfAbsent(id, each -> parts.part(each).view().get())));
  }

  /// Ways to other screens.
  ///
  /// @param toTranslation opens a task of an encoder and a decoder
  /// @param toNumbers opens a task of numbers, for whoever wants to have a series continued
  public record Ways(Runnable toTranslation, Runnable toNumbers) {}

  private static ToggleButton name(ProsePart part, ProseParts parts, Strings strings) {
    ToggleButton name = new Controls(strings)
        .named(new ToggleButton(), "prose-part-" + part.id(), part.titleKey() + ".hint");
    name.getStyleClass().add("u-prose-part");
    name.textProperty().bind(strings.bind(part.titleKey()));
    name.setOnAction(_ -> {
      parts.open(part.id());
      name.setSelected(true);
    });
    parts.openProperty().subscribe(open -> name.setSelected(open.equals(part.id())));
    return name;
  }
}
