package unrolled.ui.prose.stage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import unrolled.engine.program.Row;

/// The first two words of each sentence, the first three … each one row longer by the word that is new in it.
final class NgramsPicture extends StagePicture {
  NgramsPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    getChildren().clear();
    List<Row> rows = now.course().program().rows();
    for (int i = 0; i < rows.size(); i++) {
      HBox line = new HBox(RowButton.of(now, i, parts), words(now.course(), rows.get(i).ngram()));
      line.getStyleClass().add("u-prose-row");
      getChildren().add(line);
    }
  }

  private Node words(Course course, List<Integer> ngram) {
    int last = ngram.size() - 1;
    HBox words = new HBox();
    words.getStyleClass().add("u-tiles-tight");
    for (int i = 0; i <= last; i++) {
      words.getChildren().add(
          tiles.word(course, ngram.get(i), "u-tile-small", i == last ? "u-tile-new" : "u-tile-old"));
    }
    return words;
  }
}
