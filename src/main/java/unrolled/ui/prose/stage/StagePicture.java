package unrolled.ui.prose.stage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The picture of one stage of one course, or of both.
public abstract class StagePicture extends VBox {
  final PictureParts parts;
  final Strings strings;
  final Numbers numbers;
  final Tiles tiles;
  private List<Object> shown = List.of();

  StagePicture(PictureParts parts) {
    this.parts = parts;
    strings = parts.strings();
    numbers = parts.numbers();
    tiles = new Tiles(strings);
    getStyleClass().add("u-prose-picture");
  }

  /// Shows a course; what is there already is not drawn again.
  public final void update(CourseView now) {
    List<Object> wanted = List.of(strings.language(), parts.theme().getValue(), aspect(now));
    if (!wanted.equals(shown)) {
      shown = wanted;
      show(now);
    }
  }

  /// What of a course decides how the picture looks: the row alone unless training changes it.
  Object aspect(CourseView now) {
    return now.row();
  }

  /// Draws the picture in the language and the theme of the moment.
  abstract void show(CourseView now);

  /// A sentence that wraps.
  final Label sentence(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("u-prose-sentence");
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// What is wrong, said so that it is seen.
  final Label warning(String id, String text) {
    Label label = sentence(text, "u-prose-warning");
    label.setId(id);
    return label;
  }

  /// A small heading.
  final Node heading(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("u-prose-heading");
    return label;
  }
}
