package unrolled.ui.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.text.SampleText;

/// Training on a text of one's own without a window: the test is its clock, and its foreground.
final class OwnSamples implements AutoCloseable {
  private static final double FRAME = 0.1;

  final List<Moment> opened = new ArrayList<>();
  final ConcurrentLinkedQueue<Runnable> foreground = new ConcurrentLinkedQueue<>();
  final ExecutorService work = Executors.newCachedThreadPool();
  final SourceViewModel source = new SourceViewModel(SampleText.ENGLISH, work, foreground::add);
  final OwnViewModel model;
  private final TrainingLoop loop;

  OwnSamples() {
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    TrainingPlan plan = TrainingPlan.forText(source.sourceProperty().get().task());
    loop = new TrainingLoop(List.of(plan), mailbox, System::nanoTime);
    model = new OwnViewModel(source, loop, mailbox, opened::add);
    model.training().runs().visibleProperty().set(true);
    model.change(now -> now.withSize(12, 1).withBatch(20, 8));
    settle();
  }

  /// Frames until nothing is left to look for.
  void settle() {
    until(() -> !model.training().liveProperty().get() && !source.busyProperty().get());
  }

  void until(BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It never came so far: " + model.training().snapshotProperty().get());
      }
      for (Runnable next = foreground.poll(); next != null; next = foreground.poll()) {
        next.run();
      }
      model.advance(FRAME);
      Thread.onSpinWait();
    }
  }

  /// So many steps, seen.
  void steps(int count) {
    for (int i = 0; i < count; i++) {
      model.step();
    }
    settle();
  }

  /// How many steps are seen, 0 where a reset was not seen yet.
  long step() {
    TrainingSnapshot now = model.training().snapshotProperty().get();
    return now == null ? 0 : now.step();
  }

  TrainingSnapshot seen() {
    return Objects.requireNonNull(model.training().snapshotProperty().get());
  }

  @Override
  public void close() {
    model.training().travel().close();
    loop.close();
    work.shutdownNow();
  }
}
