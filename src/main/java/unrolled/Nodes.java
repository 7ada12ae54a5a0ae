package unrolled;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// The nodes of a view that was never laid out.
final class Nodes {
  private Nodes() {}

  /// The node with an id: what scrolls has its content, but nothing that shows it.
  static Optional<Node> find(Node node, String id) {
    if (id.equals(node.getId())) {
      return Optional.of(node);
    }
    Stream<Node> inside = switch (node) {
      case ScrollPane scroll -> Stream.ofNullable(scroll.getContent());
      case Parent parent -> parent.getChildrenUnmodifiable().stream();
      default -> Stream.empty();
    };
    return inside.flatMap(each -> find(each, id).stream()).findFirst();
  }
}
