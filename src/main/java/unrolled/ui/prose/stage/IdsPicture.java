package unrolled.ui.prose.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The dictionary: each word with its number, 0 for padding; words that no row has are marked.
final class IdsPicture extends StagePicture {
  IdsPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    Course course = now.course();
    List<String> words = course.program().dictionary();
    List<Node> entries =
        IntStream.range(0, words.size()).mapToObj(id -> entry(course, id)).map(Node.class::cast).toList();
    getChildren().setAll(heading(strings.get("prose.ids.dictionary", words.size())), Tiles.line(entries));
    List<String> unused = course.findings().unused();
    if (!unused.isEmpty()) {
      getChildren().add(warning(course.id() + "-unused",
          strings.get("prose.ids.unused", unused.stream().map(word -> strings.get("prose.quote", word))
              .collect(Collectors.joining(strings.get("prose.and"))))));
    }
    getChildren().add(sentence(strings.get(
        course.program().rules().order().isEmpty() ? "prose.ids.order.first" : "prose.ids.order.set"),
        "u-prose-muted"));
  }

  private HBox entry(Course course, int id) {
    boolean unused = course.findings().unused().contains(course.word(id));
    HBox entry = new HBox(tiles.id(course, id),
        unused ? tiles.word(course, id, "u-tile-unused") : tiles.word(course, id));
    entry.getStyleClass().add("u-prose-entry");
    return entry;
  }
}
