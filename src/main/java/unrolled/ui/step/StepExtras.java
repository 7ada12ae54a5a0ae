package unrolled.ui.step;

import java.util.List;
import javafx.scene.Node;

/// What the session adds to the diagram.
///
/// @param tools what stands beside the title
/// @param edit what is done when a person wants to type in the place of the selected number
public record StepExtras(List<Node> tools, Runnable edit) {
  /// A diagram of its own.
  static final StepExtras NONE = new StepExtras(List.of(), () -> {});
}
