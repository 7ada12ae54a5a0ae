package unrolled.ui.prose.stage;

import java.util.List;
import javafx.scene.control.Label;
import unrolled.engine.program.Sentence;

/// The words of each sentence; those that the dictionary does not have are struck through, with the reason.
final class WordsPicture extends StagePicture {
  WordsPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    Course course = now.course();
    getChildren().clear();
    int number = 0;
    for (Sentence sentence : course.program().sentences()) {
      number++;
      List<Label> words = sentence.words().stream().map(word -> tile(course, word)).toList();
      getChildren().addAll(heading(strings.get("prose.sentence", number)), Tiles.line(words));
    }
    List<Sentence.Word> dropped = course.findings().dropped();
    for (Sentence.Word word : dropped) {
      getChildren().add(warning(course.id() + "-dropped-" + word.text(), reason(word)));
    }
    if (dropped.isEmpty()) {
      getChildren().add(sentence(strings.get("prose.words.all"), "u-prose-good"));
    }
  }

  private String reason(Sentence.Word word) {
    return strings.get("prose.words.dropped", word.text(), word.text() + ".");
  }

  private Label tile(Course course, Sentence.Word word) {
    return word.isDropped()
        ? Tiles.explained(tiles.tile(word.text(), "u-tile-dropped"), reason(word))
        : tiles.word(course, word.id());
  }
}
