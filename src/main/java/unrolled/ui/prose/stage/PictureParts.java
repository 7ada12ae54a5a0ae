package unrolled.ui.prose.stage;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import unrolled.engine.program.TextProgram;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// What every picture of a stage needs.
///
/// @param strings the texts
/// @param theme the look of the moment
/// @param select chooses a row, counted from 0
/// @param open shows the update that reads the row operation by operation
/// @param go opens another stage
public record PictureParts(Strings strings, ObservableValue<Theme> theme, IntConsumer select,
    Consumer<CourseView> open, Consumer<Stage> go) {
  Numbers numbers() {
    return new Numbers(strings);
  }

  /// What something is called that is of one course.
  String named(String key, Course course, Object... values) {
    return strings.get("chart.of", strings.get(key, values), strings.get("prose.source." + course.id()));
  }

  /// A word by its id; what fills a row up by what it is.
  String word(Course course, int id) {
    return id == TextProgram.PADDING ? strings.get("prose.padding") : course.word(id);
  }

  Controls controls() {
    return new Controls(strings);
  }
}
