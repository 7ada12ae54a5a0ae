package unrolled.ui.prose.stage;

import java.util.Arrays;

/// The linear layer: one output for each word.
final class LinearPicture extends LearnedPicture {
  /// Bars are full from here on at least, so that small outputs look small.
  private static final double LEAST = 4;

  private final ClassBars bars;

  LinearPicture(PictureParts parts, Course course) {
    super(parts);
    bars = new ClassBars(this, course.id() + "-logits", "linear");
  }

  @Override
  void show(CourseView now) {
    double[] logits = now.reading().logits();
    double full = Arrays.stream(logits).map(Math::abs).reduce(LEAST, Math::max);
    bars.show(now, logits, full, true);
    getChildren().setAll(about(now), row(now), bars);
  }
}
