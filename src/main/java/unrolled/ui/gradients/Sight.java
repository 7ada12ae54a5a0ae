package unrolled.ui.gradients;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.session.SavedGradients;

/// How the runs are looked at: through time in a layer, or through the layers at a timestep. It changes no number.
public final class Sight {
  /// The norms of weights and updates, where nobody looks closer.
  public static final String CHANGE = "change";

  private final BooleanProperty depth = new SimpleBooleanProperty();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final StringProperty detail = new SimpleStringProperty(CHANGE);
  private final IntegerProperty time = new SimpleIntegerProperty();

  /// Looks at the last timestep of the first run.
  void last(List<TrainingPlan> plans) {
    time.set(plans.getFirst().timesteps() - 1);
  }

  /// Looks at a layer and a timestep that some run has.
  void fit(List<TrainingPlan> plans) {
    int longest = plans.stream().mapToInt(TrainingPlan::timesteps).max().orElse(1);
    int deepest = plans.stream().mapToInt(TrainingPlan::layers).max().orElse(1);
    time.set(Math.clamp(time.get(), 0, longest - 1));
    layer.set(Math.clamp(layer.get(), 0, deepest - 1));
  }

  /// Looks as it was kept.
  void take(SavedGradients.Sight kept) {
    depth.set(kept.depth());
    layer.set(kept.layer());
    time.set(kept.time());
    detail.set(kept.detail());
  }

  /// What a file keeps.
  SavedGradients.Sight keep() {
    return new SavedGradients.Sight(depth.get(), layer.get(), time.get(), detail.get());
  }

  /// Whether the curves run through the layers at a timestep, instead of through time in a layer.
  public BooleanProperty depthProperty() {
    return depth;
  }

  /// The id of the panel that looks closer at the selected run, or [#CHANGE].
  public StringProperty detailProperty() {
    return detail;
  }

  /// The layer that is shown through time, counted from 0.
  public IntegerProperty layerProperty() {
    return layer;
  }

  /// The timestep that is shown through the layers, counted from 0.
  public IntegerProperty timeProperty() {
    return time;
  }
}
