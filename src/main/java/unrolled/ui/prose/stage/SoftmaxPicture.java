package unrolled.ui.prose.stage;

/// The probability of each word.
final class SoftmaxPicture extends LearnedPicture {
  private final ClassBars bars;

  SoftmaxPicture(PictureParts parts, Course course) {
    super(parts);
    bars = new ClassBars(this, course.id() + "-probabilities", "softmax");
  }

  @Override
  void show(CourseView now) {
    bars.show(now, now.reading().probabilities(), 1, false);
    getChildren().setAll(about(now), row(now), bars);
  }
}
