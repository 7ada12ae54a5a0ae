package unrolled.ui.widget;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;

/// Buttons in a line. Where it is too narrow for all their labels, some show only their icons; with less room still, it
/// goes on in a second line.
public class ButtonStrip extends FlowPane {
  /// Says which buttons give up their labels, the first first; the others never do. Called once all are there.
  protected final void shrink(List<? extends ButtonBase> buttons) {
    LabelRoom.share(this, hgapProperty(), buttons);
  }
}
