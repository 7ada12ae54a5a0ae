package unrolled.ui.gradients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.Setup;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.playback.Playhead;
import unrolled.ui.session.Session;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A Gradients screen without a window: the test is its clock, and collects the updates it opens.
final class GradientsSamples implements AutoCloseable {
  private static final double FRAME = 0.1;

  final Session session = new Session(Setup.standard(), new Playhead(),
      new Numbers(new Strings(Language.ENGLISH)), Runnable::run, Runnable::run);
  final Inspection inspection = new Inspection(session, Runnable::run, Runnable::run);
  final List<Moment> opened = new ArrayList<>();
  final GradientsViewModel model;
  private final TrainingLoop loop;

  GradientsSamples() {
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(Experiment.RADIUS.plans(), mailbox, System::nanoTime);
    model = new GradientsViewModel(Experiment.RADIUS, loop, mailbox, opened::add, inspection);
    model.runs().visibleProperty().set(true);
    settle();
  }

  static GradientsSamples after(String experiment, int steps) {
    GradientsSamples samples = new GradientsSamples();
    samples.model.choose(experiment(experiment));
    for (int i = 0; i < steps; i++) {
      samples.model.step();
    }
    samples.settle();
    return samples;
  }

  static Experiment experiment(String id) {
    return Experiment.ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// Frames until nothing is left to look for.
  void settle() {
    until(() -> !model.rescue().liveProperty().get() && model.isTold());
  }

  void until(BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The runs never came so far: " + model.runs().seenProperty().get());
      }
      model.rescue().advance(FRAME);
      Thread.onSpinWait();
    }
  }

  TrainingSnapshot seen(int run) {
    return model.runs().seenProperty().get().get(run);
  }

  /// What is drawn of a run.
  Sample drawn(int run) {
    Sample sample = seen(run).newest();
    if (sample == null) {
      throw new AssertionError("Nothing is drawn of run " + run);
    }
    return sample;
  }

  @Override
  public void close() {
    model.rescue().close();
    loop.close();
  }
}
