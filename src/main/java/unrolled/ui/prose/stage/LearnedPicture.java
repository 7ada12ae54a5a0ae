package unrolled.ui.prose.stage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A picture of what the network does with the chosen row, which changes from epoch to epoch.
abstract class LearnedPicture extends StagePicture {
  LearnedPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  Object aspect(CourseView now) {
    return List.of(now.epochs().size(), now.epoch(), now.row());
  }

  /// Which row this is, in which update, and the button that opens that update.
  final HBox about(CourseView now) {
    var step = now.reading().step();
    Button open = parts.controls().labelled(now.course().id() + "-open", Feather.CORNER_RIGHT_DOWN,
        "prose.open", () -> parts.open().accept(now));
    open.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(open,
        sentence(strings.get("prose.about", now.row() + 1, step.inEpoch(), step.epoch())));
    line.getStyleClass().add("u-prose-row");
    return line;
  }

  /// What the row reads and is to predict.
  final Node row(CourseView now) {
    var row = now.course().program().rows().get(now.row());
    var line = tiles.words(now.course(), row.input());
    line.getChildren().addAll(tiles.tile("→", "u-tile-bare"),
        tiles.word(now.course(), row.target(), "u-tile-target"));
    return line;
  }
}
