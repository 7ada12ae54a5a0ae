package unrolled.ui.prose.stage;

import java.util.List;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramModel;
import unrolled.ui.runs.ChartCard;
import unrolled.ui.theme.Tone;

/// The loss over the epochs: of all rows, and of the last batch, which is what the program prints.
final class ProgramLossChart extends ChartCard {
  private static final double LOW = 1e-3;
  private static final double HIGH = 10;
  private static final double SMALL = 0.7;

  private final Course course;
  private final PictureParts parts;
  private final Points means = new Points(ProgramModel.EPOCHS + 1);
  private final Points batches = new Points(ProgramModel.EPOCHS + 1);
  private final Points here = new Points(1);

  ProgramLossChart(Course course, PictureParts parts) {
    super(course.id() + "-chart", parts.strings(), parts.theme());
    this.course = course;
    this.parts = parts;
    strings.languageProperty().subscribe(_ -> specify());
  }

  private void specify() {
    Axis epochs = new Axis(strings.get("prose.chart.epoch"), Scale.COUNT, 0, ProgramModel.EPOCHS, false);
    ChartSpec spec = ChartSpec.of(parts.named("prose.chart.loss", course), epochs,
        Axis.log(strings.get("prose.chart.nats"), LOW, HIGH).withEdges(),
        List.of(
            Series.of("batch", strings.get("prose.chart.batch"), batches,
                Style.marks(Tone.CATEGORY_2, Marker.SQUARE).weighing(SMALL)),
            Series.of("mean", strings.get("prose.chart.mean"), means, Style.line(Tone.LOSS, Dash.SOLID)),
            Series.of("here", strings.get("prose.chart.here"), here, Style.marks(Tone.ACCENT, Marker.RING))));
    double floor = course.findings().lossFloor();
    show(floor > 0
        ? spec.guided(List.of(Guide.horizontal(floor,
            strings.get("prose.chart.floor", parts.numbers().format(floor)), Tone.DANGER)))
        : spec);
  }

  /// Shows the epochs so far.
  void show(CourseView now) {
    List<Epoch> epochs = now.epochs();
    means.set(epochs.stream().mapToDouble(Epoch::number).toArray(),
        epochs.stream().mapToDouble(Epoch::loss).toArray());
    List<Epoch> made = epochs.stream().filter(each -> each.lastBatch().isPresent()).toList();
    batches.set(made.stream().mapToDouble(Epoch::number).toArray(),
        made.stream().mapToDouble(each -> each.lastBatch().orElseThrow()).toArray());
    here.set(new double[] {now.epoch().number()}, new double[] {now.epoch().loss()});
  }
}
