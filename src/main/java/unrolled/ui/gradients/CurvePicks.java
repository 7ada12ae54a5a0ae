package unrolled.ui.gradients;

import java.util.List;
import unrolled.chart.PointHandler;
import unrolled.chart.Series;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Strings;

/// A point of the curves of ‖∂L/∂h_t‖ is explained by the update of its run in which it was measured.
final class CurvePicks implements PointHandler {
  /// Begins the names of the lines of ‖∂L/∂h_t‖; behind it stands the run.
  static final String STATES = "h-";
  /// Begins the names of the lines of ‖∂L/∂c_t‖.
  static final String CELLS = "c-";

  private final GradientsViewModel model;
  private final RunNames names;

  CurvePicks(GradientsViewModel model, Strings strings) {
    this.model = model;
    names = new RunNames(strings);
  }

  @Override
  public void clicked(Series series, int index) {
    int run = Integer.parseInt(series.id().substring(STATES.length()));
    List<TrainingSnapshot> now = model.runs().turn(0).get();
    Sample sample = run < now.size() ? now.get(run).newest() : null;
    if (sample != null) {
      boolean depth = model.sight().depthProperty().get();
      int layer = depth ? index : Math.min(model.sight().layerProperty().get(), sample.layers() - 1);
      int time = depth ? Math.min(model.sight().timeProperty().get(), sample.timesteps() - 1) : index;
      Spot spot = series.id().startsWith(CELLS) ? Spot.cellNorm(layer, time) : Spot.stateNorm(layer, time);
      model.picker().pick(run, sample.step(), spot, () -> names.name(model.experimentProperty().get(), run));
    }
  }
}
