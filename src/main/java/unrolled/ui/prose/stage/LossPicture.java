package unrolled.ui.prose.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.engine.program.RowReading;

/// The loss of the row, of its batch, and of all rows over the epochs.
final class LossPicture extends LearnedPicture {
  private final ProgramLossChart chart;

  LossPicture(PictureParts parts, Course course) {
    super(parts);
    chart = new ProgramLossChart(course, parts);
    chart.getStyleClass().add("u-prose-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
  }

  @Override
  void show(CourseView now) {
    RowReading reading = now.reading();
    int target = now.course().program().rows().get(now.row()).target();
    Label loss = sentence(strings.get("prose.loss.row", numbers.format(reading.probabilities()[target]),
        numbers.format(reading.loss()), numbers.format(reading.batchLoss())));
    loss.setId(now.course().id() + "-loss");
    chart.show(now);
    getChildren().setAll(about(now), row(now), loss, chart);
    double floor = now.course().findings().lossFloor();
    if (floor > 0) {
      getChildren().add(warning(now.course().id() + "-floor",
          strings.get("prose.loss.floor", numbers.format(floor))));
    }
  }
}
