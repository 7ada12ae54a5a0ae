package unrolled.ui.prose.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.program.Row;

/// The hidden state after each token of the row, one line a timestep; the linear layer reads the last.
final class LstmPicture extends LearnedPicture {
  private final WordHeat heat;
  private final Label shown = sentence("", "u-prose-muted");

  LstmPicture(PictureParts parts, Course course) {
    super(parts);
    heat = new WordHeat(course.id() + "-hidden", numbers);
    VBox.setVgrow(heat, Priority.SOMETIMES);
  }

  @Override
  void show(CourseView now) {
    Row row = now.course().program().rows().get(now.row());
    List<String> names = new ArrayList<>();
    for (int time = 0; time < row.input().size(); time++) {
      int id = row.input().get(time);
      names.add(strings.get("prose.lstm.time", time + 1,
          id == 0 ? strings.get("prose.padding") : now.course().word(id)));
    }
    shown.setText(strings.get("prose.lstm.heat", ProgramModel.HIDDEN, row.input().size()));
    heat.show(now.reading().hidden(), names, 1, parts.theme().getValue());
    heat.setAccessibleText(shown.getText());
    getChildren().setAll(about(now), row(now), shown, heat);
  }
}
