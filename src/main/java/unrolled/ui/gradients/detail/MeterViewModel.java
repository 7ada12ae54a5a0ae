package unrolled.ui.gradients.detail;

import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.engine.gradient.GradientAnalysis;
import unrolled.engine.gradient.MemoryMeter;
import unrolled.engine.run.Moment;
import unrolled.engine.trace.Trace;

/// The memory meter of a layer.
final class MeterViewModel extends DetailViewModel<MeterReading> {
  MeterViewModel(ObservableValue<@Nullable Moment> moment, Executor work, Executor window) {
    super(moment, work, window);
    follow();
  }

  @Override
  MeterReading compute(Moment now, Choice choice) {
    GradientAnalysis analysis = GradientAnalysis.within(now.prepare(), Trace.MOST_NUMBERS);
    MemoryMeter meter =
        MemoryMeter.of(now, choice.layer(), new SplittableRandom(now.plan().seed())).orElse(null);
    return new MeterReading(now, analysis.sequences(), meter, analysis.curves(choice.layer()));
  }
}
