package unrolled.ui.gradients;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/// Something that looks closer at the selected run.
///
/// @param id its name in node ids and texts
/// @param node what is shown
/// @param seen whether anybody looks at it; what nobody looks at need not be computed
public record DetailPane(String id, Node node, BooleanProperty seen) {}
