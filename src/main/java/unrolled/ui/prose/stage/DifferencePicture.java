package unrolled.ui.prose.stage;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import unrolled.engine.program.ProgramDifference;
import unrolled.engine.program.Row;
import unrolled.engine.program.TextProgram;

/// Both courses in one table: the words with both ids, or the rows with both targets. What differs is marked.
final class DifferencePicture extends StagePicture {
  private static final ProgramDifference DIFFERENCE =
      ProgramDifference.of(Course.WRITTEN.program(), Course.CORRECTED.program());

  private final boolean rows;

  /// @param rows whether of the rows, rather than of the words
  DifferencePicture(PictureParts parts, boolean rows) {
    super(parts);
    this.rows = rows;
  }

  @Override
  void show(CourseView now) {
    GridPane grid = new GridPane();
    grid.setId("difference-" + (rows ? "rows" : "words"));
    grid.getStyleClass().add("u-prose-table");
    grid.addRow(0, column(rows ? "prose.difference.row" : "prose.difference.word"),
        column("prose.source.as-written"), column("prose.source.corrected"));
    if (rows) {
      DIFFERENCE.rows().forEach(each -> grid.addRow(grid.getRowCount(), text(each.words()),
          target(Course.WRITTEN, each.before(), each), target(Course.CORRECTED, each.after(), each)));
    } else {
      DIFFERENCE.words().forEach(each -> grid.addRow(grid.getRowCount(), text(each.word()),
          id(Course.WRITTEN, each.before()), id(Course.CORRECTED, each.after())));
    }
    getChildren().setAll(
        sentence(strings.get(rows ? "prose.difference.rows.say" : "prose.difference.words.say")), grid);
  }

  private Node target(Course course, Optional<Row> row, ProgramDifference.RowPair pair) {
    boolean same = pair.sameTarget(Course.WRITTEN.program(), Course.CORRECTED.program());
    return row
        .map(each -> tiles.word(course, each.target(), "u-tile-small", same ? "u-tile-right" : "u-tile-new"))
        .orElseGet(() -> tiles.tile(strings.get("prose.difference.no-row"), "u-tile-bare"));
  }

  private Node id(Course course, int id) {
    return id == TextProgram.PADDING
        ? tiles.tile(strings.get("prose.difference.no-word"), "u-tile-bare")
        : tiles.id(course, id);
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("u-prose-read");
    return Tiles.explained(label, words);
  }

  private Label column(String key) {
    Label label = new Label(strings.get(key));
    label.getStyleClass().add("u-prose-muted");
    return label;
  }
}
