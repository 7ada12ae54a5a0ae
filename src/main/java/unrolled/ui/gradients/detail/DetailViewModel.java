package unrolled.ui.gradients.detail;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.ui.runs.LatestAnswer;

/// Something computed of one training step, off the thread of the window, again whenever the step or a choice changes.
///
/// While there is no step, as when a run goes on, the last answer stays. While it is not [#activeProperty()] nothing is
/// computed.
///
/// @param <R> what is computed
abstract class DetailViewModel<R> {
  private final ObservableValue<@Nullable Moment> moment;
  private final LatestAnswer<R> answers;
  private final ReadOnlyObjectWrapper<@Nullable R> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final BooleanProperty active = new SimpleBooleanProperty(true);

  /// @param work where it is computed
  /// @param window where choices are made and answers are shown
  DetailViewModel(ObservableValue<@Nullable Moment> moment, Executor work, Executor window) {
    this.moment = moment;
    answers = new LatestAnswer<>(work, window, answer -> {
      failed.set(answer == null);
      if (answer != null) {
        reading.set(answer);
      }
    });
  }

  /// Begins to follow the step and the choices; called once all fields are there.
  final void follow() {
    moment.subscribe(_ -> ask());
    layer.subscribe((_, _) -> ask());
    active.subscribe((_, _) -> ask());
  }

  /// Asks anew.
  final void ask() {
    Moment now = moment.getValue();
    if (now != null && active.get()) {
      layer.set(Math.clamp(layer.get(), 0, now.plan().layers() - 1));
      prepare(now);
      Choice choice = choice(layer.get());
      answers.ask(() -> compute(now, choice));
    }
  }

  /// What is chosen.
  ///
  /// @param layer counted from 0
  /// @param time counted from 0
  /// @param sequence counted from 0
  /// @param matrix of one hop
  record Choice(int layer, int time, int sequence, HopMatrix matrix) {}

  /// Brings choices into what a step has.
  void prepare(Moment now) {}

  /// The choices of this moment.
  Choice choice(int chosenLayer) {
    return new Choice(chosenLayer, 0, 0, HopMatrix.HIDDEN);
  }

  /// Computes; not on the thread of the window.
  abstract R compute(Moment now, Choice choice);

  /// What was computed last, null before the first.
  final ReadOnlyObjectProperty<@Nullable R> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Whether the latest question could not be answered.
  final ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /// The layer that is looked at, counted from 0.
  final IntegerProperty layerProperty() {
    return layer;
  }

  /// Whether anybody looks.
  final BooleanProperty activeProperty() {
    return active;
  }
}
