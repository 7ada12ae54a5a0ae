package unrolled.ui.gradients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Picked;
import unrolled.ui.runs.PointPicks;
import unrolled.ui.session.Spot;

/// The points of the curves of ‖∂L/∂h_t‖, each a number of the update of its run in which it was measured.
final class CurvePicks implements PointPicks.Meaning {
  /// Begins the names of the lines of ‖∂L/∂h_t‖; behind it stands the run.
  static final String STATES = "h-";
  /// Begins the names of the lines of ‖∂L/∂c_t‖.
  static final String CELLS = "c-";

  private final GradientsViewModel model;

  CurvePicks(GradientsViewModel model) {
    this.model = model;
  }

  @Override
  public @Nullable Picked of(String line, int index) {
    int run = Integer.parseInt(line.substring(STATES.length()));
    List<TrainingSnapshot> now = model.runs().turn(0).get();
    Sample sample = run < now.size() ? now.get(run).newest() : null;
    if (sample == null) {
      return null;
    }
    boolean depth = model.sight().depthProperty().get();
    int layer = depth ? index : Math.min(model.sight().layerProperty().get(), sample.layers() - 1);
    int time = depth ? Math.min(model.sight().timeProperty().get(), sample.timesteps() - 1) : index;
    return new Picked(run, sample.step(),
        line.startsWith(CELLS) ? Spot.cellNorm(layer, time) : Spot.stateNorm(layer, time));
  }
}
