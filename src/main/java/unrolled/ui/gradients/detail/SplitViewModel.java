package unrolled.ui.gradients.detail;

import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.GradientAnalysis;
import unrolled.engine.run.Moment;

/// Which later loss a gradient came from: of which layer, and at which timestep in numbers.
final class SplitViewModel extends DetailViewModel<SplitReading> {
  /// Numbers times backward passes of a whole batch; more would take longer than a person waits.
  private static final long MOST_WORK = 1_000_000_000;

  private final IntegerProperty time = new SimpleIntegerProperty();

  SplitViewModel(ObservableValue<@Nullable Moment> moment, Executor work, Executor window) {
    super(moment, work, window);
    follow();
  }

  @Override
  void prepare(Moment now) {
    time.set(Math.clamp(time.get(), 0, now.plan().timesteps() - 1));
  }

  @Override
  SplitReading compute(Moment now, Choice choice) {
    GradientAnalysis analysis =
        GradientAnalysis.within(now.prepare(), MOST_WORK / now.plan().timesteps());
    return SplitReading.of(now, choice.layer(), analysis.sequences(), analysis.split(choice.layer()));
  }

  /// The timestep k whose parts are written in numbers, counted from 0.
  IntegerProperty timeProperty() {
    return time;
  }

  /// k within what a reading has.
  int time(SplitReading reading) {
    return Math.clamp(time.get(), 0, reading.timesteps() - 1);
  }
}
