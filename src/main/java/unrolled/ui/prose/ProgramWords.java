package unrolled.ui.prose;

import java.util.List;
import java.util.stream.Collectors;
import unrolled.engine.program.Epoch;
import unrolled.ui.prose.stage.CourseView;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The training in words.
final class ProgramWords {
  private final Strings strings;
  private final Numbers numbers;

  ProgramWords(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// How far the courses have come that are looked at.
  ///
  /// @param made how many epochs there are
  String figures(List<CourseView> courses, int made) {
    if (courses.isEmpty()) {
      return strings.get("prose.preparing");
    }
    String each = courses.stream().map(CourseView::epoch).map(this::figures)
        .collect(Collectors.joining(strings.get("prose.figures.and")));
    return strings.get("prose.figures", courses.getFirst().epoch().number(), made, each);
  }

  private String figures(Epoch epoch) {
    return strings.get("prose.figures.course", numbers.format(epoch.loss()), epoch.right(),
        epoch.guesses().size());
  }
}
