package unrolled.ui.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Setup;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.playback.Playhead;
import unrolled.ui.runs.Picker;
import unrolled.ui.session.Session;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A Train screen without a window: the test is its clock, and collects the updates it opens.
final class TrainSamples implements AutoCloseable {
  private static final double FRAME = 0.1;

  final List<Moment> opened = new ArrayList<>();
  final Inspection inspection = new Inspection(new Session(Setup.standard(), new Playhead(),
      new Numbers(new Strings(Language.ENGLISH)), Runnable::run, Runnable::run), Runnable::run,
      Runnable::run);
  final TrainViewModel model;
  final Picker picker;
  private final TrainingLoop loop;

  TrainSamples(TrainingPlan plan) {
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(List.of(plan), mailbox, System::nanoTime);
    model = new TrainViewModel(plan, loop, mailbox, opened::add);
    picker = new Picker("train", inspection, new WayBack(loop), model.runs());
    model.runs().visibleProperty().set(true);
    settle();
  }

  /// A screen after so many steps.
  static TrainSamples after(int steps, TrainingPlan plan) {
    TrainSamples samples = new TrainSamples(plan);
    for (int i = 0; i < steps; i++) {
      samples.model.step();
    }
    samples.settle();
    return samples;
  }

  /// Frames until nothing is left to look for.
  void settle() {
    until(() -> !model.liveProperty().get());
  }

  /// Frames until the run is seen in some state.
  void until(Predicate<TrainingSnapshot> seen) {
    until(() -> {
      TrainingSnapshot now = model.snapshotProperty().get();
      return now != null && seen.test(now);
    });
  }

  private void until(BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The run never came so far: " + model.snapshotProperty().get());
      }
      model.advance(FRAME);
      Thread.onSpinWait();
    }
  }

  TrainingSnapshot seen() {
    return Objects.requireNonNull(model.snapshotProperty().get());
  }

  @Override
  public void close() {
    model.travel().close();
    loop.close();
  }
}
