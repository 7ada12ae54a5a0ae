package unrolled.ui.gradients.detail;

import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.GradientAnalysis;
import unrolled.engine.gradient.Jacobian;
import unrolled.engine.gradient.OneHop;
import unrolled.engine.run.Moment;

/// One hop in numbers: which layer, timestep and sequence, and what is known of it.
class HopViewModel extends DetailViewModel<HopReading> {
  private final Analyses analyses = new Analyses();
  private final IntegerProperty time = new SimpleIntegerProperty(Integer.MAX_VALUE);
  private final IntegerProperty sequence = new SimpleIntegerProperty();
  private final ObjectProperty<HopMatrix> matrix = new SimpleObjectProperty<>(HopMatrix.HIDDEN);

  HopViewModel(ObservableValue<@Nullable Moment> moment, Executor work, Executor window) {
    super(moment, work, window);
    time.subscribe((_, _) -> ask());
    sequence.subscribe((_, _) -> ask());
    matrix.subscribe((_, _) -> ask());
    follow();
  }

  @Override
  void prepare(Moment now) {
    int last = now.plan().timesteps() - 1;
    time.set(Math.clamp(time.get(), Math.min(1, last), last));
    sequence.set(Math.clamp(sequence.get(), 0, now.plan().batch() - 1));
  }

  @Override
  Choice choice(int chosenLayer) {
    return new Choice(chosenLayer, time.get(), sequence.get(), matrix.get());
  }

  @Override
  HopReading compute(Moment now, Choice choice) {
    GradientAnalysis analysis = analyses.of(now);
    boolean hops = analysis.timesteps() > 1;
    int row = Math.min(choice.sequence(), analysis.sequences() - 1);
    Choice made = new Choice(choice.layer(), choice.time(), row, choice.matrix());
    OneHop hop = hops ? analysis.hop(made.layer(), made.time(), row) : null;
    boolean both = hops && choice.matrix() == HopMatrix.JOINT;
    Jacobian joint = both ? analysis.joint(made.layer(), made.time(), row) : null;
    return new HopReading(now, made, hop, joint, analysis.curves(made.layer()), analysis.sequences(),
        analysis.isLastAlone());
  }

  /// The timestep t at which the hop from t − 1 arrives, counted from 0; the last to begin with.
  IntegerProperty timeProperty() {
    return time;
  }

  /// The sequence of the batch, counted from 0.
  IntegerProperty sequenceProperty() {
    return sequence;
  }

  /// Which matrix is wanted; where the cell has none of this kind, [#shown] answers another.
  ObjectProperty<HopMatrix> matrixProperty() {
    return matrix;
  }

  /// Which matrix of a reading is shown.
  HopMatrix shown(HopReading reading) {
    return reading.matrix(matrix.get()) == null ? HopMatrix.HIDDEN : matrix.get();
  }
}
