package unrolled.ui.write;

import javafx.scene.control.Label;

/// Whose network writes: nothing while there is none.
public final class SpeakerName extends Label {
  /// The name of who writes.
  ///
  /// @param id the node id
  public SpeakerName(String id, WriteViewModel model) {
    setId(id);
    getStyleClass().add("u-detail-muted");
    setMinWidth(0);
    textProperty().bind(model.pageProperty()
        .map(page -> page.speaker() == null ? "" : page.speaker().name()));
  }
}
