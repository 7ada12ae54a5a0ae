package unrolled.ui.prose.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.engine.program.WordPlane;

/// The embedding: its rows as colours, and the words in the plane in which they lie farthest apart.
final class EmbeddingPicture extends LearnedPicture {
  /// Numbers drawn from a standard normal seldom reach farther.
  static final double LIMIT = 3;

  private static final double ROOMY = 560;

  private final WordHeat heat;
  private final WordMap map;
  private final Label shown = sentence("", "u-prose-muted");
  private final Label mapped = sentence("", "u-prose-muted");
  private final VBox left;
  private final VBox right;

  EmbeddingPicture(PictureParts parts, Course course) {
    super(parts);
    heat = new WordHeat("heat", course, parts);
    map = new WordMap(course, parts);
    mapped.setId(course.id() + "-map-words");
    left = column(shown, heat);
    right = column(mapped, map);
    widthProperty().subscribe(_ -> arrange());
  }

  private static VBox column(Label words, Region picture) {
    VBox column = new VBox(words, picture);
    column.getStyleClass().add("u-prose-column");
    VBox.setVgrow(picture, Priority.ALWAYS);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /// Side by side where there is room, else one below the other.
  private void arrange() {
    boolean roomy = getWidth() >= ROOMY * parts.theme().getValue().scale();
    boolean is = !getChildren().isEmpty() && getChildren().getFirst() instanceof HBox;
    if (getChildren().isEmpty() || roomy != is) {
      Pane both = roomy ? new HBox(left, right) : new VBox(left, right);
      both.getStyleClass().add("u-prose-columns");
      VBox.setVgrow(both, Priority.ALWAYS);
      getChildren().setAll(both);
    }
  }

  @Override
  void show(CourseView now) {
    arrange();
    Course course = now.course();
    WordPlane plane = now.epoch().plane();
    List<String> names = new ArrayList<>();
    List<String> hints = new ArrayList<>();
    for (int id = 0; id < course.program().dictionary().size(); id++) {
      String name = parts.word(course, id);
      names.add(name);
      hints.add(strings.get("prose.map.hint", name, numbers.format(plane.at(id, 0)),
          numbers.format(plane.at(id, 1))));
    }
    shown.setText(strings.get("prose.embedding.heat", plane.shape().columns(), numbers.format(LIMIT)));
    mapped.setText(strings.get("prose.embedding.map", plane.share()));
    heat.show(now.row(), plane.embedding(), names, LIMIT);
    heat.setAccessibleText(shown.getText());
    map.show(names, hints, now.epochs(), now.epoch().number(), parts.theme().getValue());
    map.setAccessibleText(mapped.getText());
  }
}
