package unrolled.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Setup;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.playback.Playhead;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.runs.RunsViewModel;
import unrolled.ui.session.Session;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A Compare screen without a window: the test is its clock, and collects the updates it opens.
final class CompareSamples implements AutoCloseable {
  private static final double FRAME = 0.1;

  final Session session = new Session(Setup.standard(), new Playhead(),
      new Numbers(new Strings(Language.ENGLISH)), Runnable::run, Runnable::run);
  final Inspection inspection = new Inspection(session, Runnable::run, Runnable::run);
  final List<Moment> opened = new ArrayList<>();
  final CompareViewModel model;
  private final TrainingLoop loop;

  CompareSamples(Lineup lineup) {
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(lineup.plans(), mailbox, System::nanoTime);
    WayBack past = new WayBack(loop);
    RunsViewModel runs = new RunsViewModel(loop, mailbox, CompareViewModel.PARTS);
    model = new CompareViewModel(lineup, new Around(runs, new RescueViewModel(loop, runs),
        new Glances(Runnable::run, Runnable::run, past),
        new Picker("compare", inspection, past, runs), opened::add));
    model.runs().visibleProperty().set(true);
    settle();
  }

  /// The default networks after so many steps.
  static CompareSamples after(int steps) {
    CompareSamples samples = new CompareSamples(Lineup.standard(1));
    samples.make(steps);
    return samples;
  }

  /// Makes so many steps and waits until they are seen.
  void make(int steps) {
    for (int i = 0; i < steps; i++) {
      model.step();
    }
    settle();
  }

  /// Frames until nothing is left to look for.
  void settle() {
    until(() -> !model.around().rescue().liveProperty().get());
  }

  /// Frames until the runs are seen in some state.
  void until(Predicate<List<TrainingSnapshot>> seen) {
    until(() -> !seen().isEmpty() && seen.test(seen()));
  }

  private void until(BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The runs never came so far: " + seen());
      }
      model.around().rescue().advance(FRAME);
      Thread.onSpinWait();
    }
  }

  List<TrainingSnapshot> seen() {
    return model.runs().seenProperty().get();
  }

  @Override
  public void close() {
    model.around().rescue().close();
    loop.close();
  }
}
