package unrolled.ui.prose.stage;

import javafx.scene.control.Label;
import unrolled.engine.program.Rules;

/// The text, and the two decisions in which the courses differ.
final class TextPicture extends StagePicture {
  TextPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    Course course = now.course();
    Label text = sentence(strings.get("prose.quote", course.program().text()), "u-prose-text");
    text.setId(course.id() + "-text");
    Rules rules = course.program().rules();
    getChildren().setAll(text, heading(strings.get("prose.text.decisions")),
        sentence(strings.get(rules.fullStops() ? "prose.text.stops.kept" : "prose.text.stops.cut")),
        sentence(strings.get(
            rules.padding() == Rules.Padding.LEFT ? "prose.text.padding.left" : "prose.text.padding.right")));
  }
}
