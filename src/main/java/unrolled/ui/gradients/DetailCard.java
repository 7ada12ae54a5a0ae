package unrolled.ui.gradients;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.Heading;

/// The place for what looks closer at the selected run: one of several panels, chosen above it.
final class DetailCard extends VBox {
  /// @param chosen the id of the panel that is shown
  /// @param title of the first, which has none of its own
  DetailCard(List<DetailPane> panels, StringProperty chosen, Node title, Strings strings) {
    List<Option<String>> options = panels.stream()
        .map(each -> new Option<>(each.id(), each.id(), strings.bind("gradients.detail." + each.id())))
        .toList();
    ChoiceButton<String> choice =
        new ChoiceButton<>(new Controls(strings), "gradients.detail", options, chosen,
            chosen::set);
    StackPane stack = new StackPane();
    stack.setMinSize(0, 0);
    setVgrow(stack, Priority.ALWAYS);
    for (DetailPane panel : panels) {
      Node node = panel.node();
      panel.seen().bind(chosen.isEqualTo(panel.id()));
      node.visibleProperty().bind(chosen.isEqualTo(panel.id()));
      node.managedProperty().bind(node.visibleProperty());
      stack.getChildren().add(node);
    }
    title.visibleProperty().bind(chosen.isEqualTo(panels.getFirst().id()));
    title.managedProperty().bind(title.visibleProperty());
    Heading heading = new Heading(title);
    heading.add(choice);
    getStyleClass().add("u-gradients-detail");
    setMinSize(0, 0);
    getChildren().setAll(heading, stack);
  }
}
