package unrolled.ui.prose.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.engine.program.Findings;
import unrolled.engine.program.Row;
import unrolled.engine.program.TextProgram;

/// All rows at one length; the last column is the target. Below it what is wrong with that, in words.
final class PaddingPicture extends StagePicture {
  PaddingPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    Course course = now.course();
    VBox words = new VBox();
    words.getStyleClass().add("u-prose-picture");
    words.getChildren().addAll(why(course));
    words.getChildren().addAll(mismatch(course));
    HBox both = new HBox(matrix(now), words);
    both.getStyleClass().add("u-prose-columns");
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(both);
  }

  private GridPane matrix(CourseView now) {
    Course course = now.course();
    GridPane grid = new GridPane();
    grid.setId(course.id() + "-matrix");
    grid.getStyleClass().add("u-prose-matrix");
    int length = course.program().length();
    Label reads = new Label(strings.get("prose.padding.input"));
    reads.getStyleClass().add("u-prose-muted");
    grid.add(reads, 1, 0, length - 1, 1);
    Label target = new Label(strings.get("prose.padding.target"));
    target.getStyleClass().add("u-prose-target");
    grid.add(target, length, 0, 2, 1);
    List<Row> rows = course.program().rows();
    for (int i = 0; i < rows.size(); i++) {
      row(grid, now, i);
    }
    return grid;
  }

  private void row(GridPane grid, CourseView now, int index) {
    Course course = now.course();
    Row row = course.program().rows().get(index);
    boolean contradicts =
        course.findings().contradictions().stream().anyMatch(each -> each.rows().contains(index));
    grid.add(RowButton.of(now, index, parts), 0, index + 1);
    for (int column = 0; column < row.padded().size(); column++) {
      boolean last = column == row.padded().size() - 1;
      Label tile = tiles.id(course, row.padded().get(column), "u-tile-cell");
      tile.getStyleClass().addAll(last ? List.of("u-tile-target") : List.of());
      tile.getStyleClass().addAll(contradicts ? List.of("u-tile-contradiction") : List.of());
      grid.add(tile, column + 1, index + 1);
    }
    grid.add(tiles.word(course, row.target(), "u-tile-small"), row.padded().size() + 1, index + 1);
  }

  private List<Node> why(Course course) {
    Findings findings = course.findings();
    int rows = course.program().rows().size();
    if (findings.paddingTargets() == 0) {
      return List.of(sentence(strings.get("prose.padding.good", rows), "u-prose-good"));
    }
    List<Node> why = new ArrayList<>();
    why.add(warning(course.id() + "-targets",
        strings.get("prose.padding.targets", findings.paddingTargets(), rows)));
    for (Findings.Contradiction each : findings.contradictions()) {
      String numbered = each.rows().stream().map(row -> String.valueOf(row + 1))
          .collect(Collectors.joining(strings.get("prose.and")));
      String told = each.targets().stream().map(id -> name(course, id))
          .collect(Collectors.joining(strings.get("prose.and")));
      why.add(warning(course.id() + "-contradiction", strings.get("prose.padding.contradiction",
          numbered, told, numbers.format(findings.lossFloor()), findings.mostRight(), rows)));
    }
    return why;
  }

  private String name(Course course, int id) {
    return id == TextProgram.PADDING
        ? strings.get("prose.padding")
        : strings.get("prose.quote", course.word(id));
  }

  /// What generating reads beside the row that training reads.
  private List<Node> mismatch(Course course) {
    TextProgram program = course.program();
    List<Integer> window = program.window(program.known("Here is"));
    return List.of(heading(strings.get("prose.padding.window", "Here is")), tiles.ids(course, window),
        heading(strings.get("prose.padding.trained")), tiles.ids(course, program.rows().getFirst().input()),
        course.findings().paddingMismatch()
            ? warning(course.id() + "-mismatch", strings.get("prose.padding.mismatch"))
            : sentence(strings.get("prose.padding.same"), "u-prose-good"));
  }
}
