package unrolled.ui.prose.stage;

import unrolled.engine.program.Sentence;

/// The pieces between full stops; the full stops themselves are gone.
final class SentencesPicture extends StagePicture {
  SentencesPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    getChildren().clear();
    int number = 0;
    for (Sentence sentence : now.course().program().sentences()) {
      number++;
      getChildren().addAll(heading(strings.get("prose.sentence", number)),
          sentence(strings.get("prose.quote", sentence.text()), "u-prose-text"));
    }
    getChildren().add(sentence(strings.get("prose.sentences.note"), "u-prose-muted"));
  }
}
