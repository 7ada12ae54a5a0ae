package unrolled.ui.compare;

import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.engine.session.SavedComparison;

/// How the networks are looked at: which pictures, in one chart or side by side, at which timestep and training step.
/// All pictures share it; nothing of it changes a number.
public final class Look {
  private final BooleanProperty overlay = new SimpleBooleanProperty(true);
  private final List<ObjectProperty<Picture>> pictures =
      List.of(new SimpleObjectProperty<>(Picture.LOSSES), new SimpleObjectProperty<>(Picture.NORMS));
  private final IntegerProperty time = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<OptionalLong> mark = new ReadOnlyObjectWrapper<>(OptionalLong.empty());

  /// Looks at a timestep; what lies outside of the sequence is brought inside.
  ///
  /// @param timestep counted from 0
  /// @param timesteps T
  void at(int timestep, int timesteps) {
    time.set(Math.clamp(timestep, 0, timesteps - 1));
  }

  /// Looks at a training step; past the latest, at the latest, wherever that goes.
  ///
  /// @param step counted from 1
  void mark(long step, long latest) {
    mark.set(step >= latest ? OptionalLong.empty() : OptionalLong.of(Math.max(1, step)));
  }

  /// Looks at the latest training step.
  void newest() {
    mark.set(OptionalLong.empty());
  }

  /// Looks as it was kept.
  void take(SavedComparison.Look kept, int timesteps) {
    overlay.set(kept.overlay());
    for (int place = 0; place < pictures.size(); place++) {
      pictures.get(place).set(Picture.of(kept.pictures().get(place)));
    }
    at(kept.time(), timesteps);
    mark.set(kept.mark());
  }

  /// What a file keeps.
  SavedComparison.Look keep() {
    return new SavedComparison.Look(overlay.get(),
        pictures.stream().map(each -> each.get().id()).toList(), time.get(), mark.get());
  }

  /// From one chart to charts side by side, or back.
  public void switchOverlay() {
    overlay.set(!overlay.get());
  }

  /// Whether lines of all networks lie in one chart, rather than side by side.
  public BooleanProperty overlayProperty() {
    return overlay;
  }

  /// What a place on the screen shows.
  ///
  /// @param place 0 or 1
  public ObjectProperty<Picture> pictureProperty(int place) {
    return pictures.get(place);
  }

  /// The timestep that is looked at, counted from 0.
  public ReadOnlyIntegerProperty timeProperty() {
    return time;
  }

  /// The training step that is looked at, counted from 1; empty for the latest.
  public ReadOnlyObjectProperty<OptionalLong> markProperty() {
    return mark.getReadOnlyProperty();
  }
}
