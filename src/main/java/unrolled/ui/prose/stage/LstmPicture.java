package unrolled.ui.prose.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.program.Row;

/// What the LSTM reads, and the hidden state after each token of the row, one line a timestep; the linear layer reads
/// the last.
final class LstmPicture extends LearnedPicture {
  private final WordHeat embedded;
  private final WordHeat hidden;
  private final Label reads = sentence("", "u-prose-muted");
  private final Label keeps = sentence("", "u-prose-muted");

  LstmPicture(PictureParts parts, Course course) {
    super(parts);
    embedded = new WordHeat("embedded", course, parts);
    hidden = new WordHeat("hidden", course, parts);
    VBox.setVgrow(embedded, Priority.ALWAYS);
    VBox.setVgrow(hidden, Priority.ALWAYS);
  }

  @Override
  void show(CourseView now) {
    Row row = now.course().program().rows().get(now.row());
    List<String> names = new ArrayList<>();
    for (int time = 0; time < row.input().size(); time++) {
      int id = row.input().get(time);
      names.add(strings.get("prose.lstm.time", time + 1, parts.word(now.course(), id)));
    }
    reads.setText(strings.get("prose.lstm.embedded", ProgramModel.EMBEDDING));
    keeps.setText(strings.get("prose.lstm.heat", ProgramModel.HIDDEN, row.input().size()));
    embedded.show(now.row(), now.reading().embedded(), names, EmbeddingPicture.LIMIT);
    embedded.setAccessibleText(reads.getText());
    hidden.show(now.row(), now.reading().hidden(), names, 1);
    hidden.setAccessibleText(keeps.getText());
    getChildren().setAll(about(now), row(now), reads, embedded, keeps, hidden);
  }
}
