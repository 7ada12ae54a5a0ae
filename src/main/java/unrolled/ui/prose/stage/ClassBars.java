package unrolled.ui.prose.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unrolled.engine.program.TextProgram;

/// A number for each word of the dictionary as a bar; the wanted word is marked. Signed numbers grow from the middle.
final class ClassBars extends GridPane {
  private static final double SHARE = 0.96;

  private final StagePicture owner;
  private final String id;

  ClassBars(StagePicture owner, String id) {
    this.owner = owner;
    this.id = id;
    setId(id);
    getStyleClass().add("u-prose-bars");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().setAll(name, bar, number);
  }

  /// Shows numbers.
  ///
  /// @param values one for each word, by id
  /// @param full the magnitude at which a bar is full
  /// @param signed whether they can be negative
  void show(CourseView now, double[] values, double full, boolean signed) {
    getChildren().clear();
    int target = now.course().program().rows().get(now.row()).target();
    for (int word = 0; word < values.length; word++) {
      Label number = new Label(owner.numbers.size(values[word]));
      number.setId(id + "-" + word);
      number.getStyleClass().add("u-prose-number");
      String name = word == TextProgram.PADDING
          ? owner.strings.get("prose.padding")
          : now.course().word(word);
      Tiles.explained(number, name + ": " + owner.numbers.full(values[word]));
      Label tile = owner.tiles.word(now.course(), word, "u-tile-small");
      if (word == target) {
        tile.getStyleClass().add("u-tile-target");
      }
      addRow(word, tile, bar(values[word] / full, signed), number);
    }
  }

  private static Pane bar(double share, boolean signed) {
    Region bar = new Region();
    bar.getStyleClass()
        .add(share < 0 ? "u-prose-bar-negative" : signed ? "u-prose-bar-positive" : "u-prose-bar");
    Pane track = new Pane(bar);
    track.getStyleClass().add("u-prose-track");
    bar.prefWidthProperty()
        .bind(track.widthProperty().multiply(Math.abs(share) * SHARE * (signed ? 0.5 : 1)));
    bar.prefHeightProperty().bind(track.heightProperty());
    if (signed) {
      bar.layoutXProperty().bind(track.widthProperty().multiply(0.5)
          .subtract(bar.prefWidthProperty().multiply(share < 0 ? 1 : 0)));
    }
    return track;
  }
}
