package unrolled.ui.prose.stage;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import unrolled.ui.text.Strings;

/// The number of a row; pressing it chooses the row that the later stages follow.
final class RowButton extends Button {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private RowButton(String text) {
    super(text);
  }

  /// The button of a row, counted from 0.
  static RowButton of(CourseView now, int row, PictureParts parts) {
    Strings strings = parts.strings();
    RowButton button = new RowButton(String.valueOf(row + 1));
    button.setId(now.course().id() + "-row-" + (row + 1));
    button.getStyleClass().add("u-prose-row-button");
    String hint = strings.get("prose.row.choose", row + 1);
    button.setTooltip(new Tooltip(hint));
    button.setAccessibleText(hint);
    button.pseudoClassStateChanged(SELECTED, now.row() == row);
    button.setOnAction(_ -> parts.select().accept(row));
    return button;
  }
}
