package unrolled.ui.prose.stage;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import unrolled.engine.program.TextProgram;
import unrolled.ui.text.Strings;

/// Words and ids as tiles; padding is hatched and named.
final class Tiles {
  private final Strings strings;

  Tiles(Strings strings) {
    this.strings = strings;
  }

  /// A tile with a text.
  Label tile(String text, String... styles) {
    Label tile = new Label(text);
    tile.getStyleClass().add("u-tile");
    tile.getStyleClass().addAll(styles);
    tile.setMinWidth(Region.USE_PREF_SIZE);
    return tile;
  }

  /// A word by its id; an empty one is padding, and says so.
  Label word(Course course, int id, String... styles) {
    Label tile = id == TextProgram.PADDING
        ? tile(strings.get("prose.padding"), "u-tile-padding")
        : tile(course.word(id));
    tile.getStyleClass().addAll(styles);
    return explained(tile, hint(course, id));
  }

  /// An id; 0 is hatched.
  Label id(Course course, int id, String... styles) {
    Label tile = tile(String.valueOf(id), "u-tile-id");
    tile.getStyleClass().addAll(styles);
    if (id == TextProgram.PADDING) {
      tile.getStyleClass().add("u-tile-padding");
    }
    return explained(tile, hint(course, id));
  }

  private String hint(Course course, int id) {
    return id == TextProgram.PADDING
        ? strings.get("prose.padding.hint")
        : strings.get("prose.word.hint", course.word(id), id);
  }

  /// A tile with a tooltip that says the same to who cannot see it.
  static Label explained(Label tile, String hint) {
    tile.setTooltip(new Tooltip(hint));
    tile.setAccessibleText(hint);
    return tile;
  }

  /// Tiles side by side, in as many lines as needed.
  static FlowPane line(List<? extends Node> tiles) {
    FlowPane line = new FlowPane();
    line.getStyleClass().add("u-tiles");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(tiles);
    return line;
  }

  /// The words of a window or row that the network reads.
  FlowPane words(Course course, List<Integer> ids) {
    return line(ids.stream().map(id -> word(course, id)).toList());
  }

  /// The words of a window or row as ids.
  FlowPane ids(Course course, List<Integer> ids) {
    return line(ids.stream().map(id -> id(course, id)).toList());
  }
}
