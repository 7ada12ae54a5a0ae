package unrolled;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import unrolled.engine.cell.Bias;
import unrolled.engine.run.TextLoss;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validated;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.FxThread;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.text.Message;

/// How fast an LSTM of 128 units and two layers learns a text by character in the window, and how fluent the window is
/// meanwhile: the loss on the tenth that is held out, against steps, time and the processors' time. It reads 32
/// streams, 100 characters a step, and carries its states on.
final class TextMeasurement {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int VALIDATION = 100;
  private static final double FORGET_BIAS = 1;
  private static final double LARGEST_NORM = 1;
  private static final double FIRST_RATE = 0.008;
  private static final double HALF_SQUARED = 500;
  private static final double SECOND = 1e9;

  private final Consumer<String> out;
  private final Laboratory laboratory;
  private final OwnViewModel model;
  private final Stage stage = new Stage();
  private double cpuBegin;
  private long begin;
  private long since;
  private long told;
  private int pulses;

  /// A window in which a text is learned.
  ///
  /// @throws IllegalArgumentException when it cannot be learned from
  private TextMeasurement(String text, TrainingPlan plan, Consumer<String> out) {
    this.out = out;
    laboratory = new Laboratory(new Settings(new MemoryStore()), Setup.standard(), TrainingPlan.standard(),
        Runnable::run, Runnable::run);
    ShellView view = laboratory.view();
    laboratory.model().open(Writing.ID);
    laboratory.writing().parts().open(TextParts.OWN);
    model = laboratory.writing().own().model();
    model.source().take(text);
    Message problem = model.source().problemProperty().get();
    if (problem != null) {
      throw new IllegalArgumentException(laboratory.model().strings().get(problem));
    }
    stage.setScene(new Scene(view, WIDTH, HEIGHT));
    view.attach(stage.getScene());
    stage.show();
    model.change(now -> plan.withTask(now.task()));
    model.reset();
    model.toggle();
  }

  /// Trains, and tells how it goes.
  ///
  /// @param seed of weights and batches
  /// @param minutes how long
  /// @param threads how many work, and into how many parts batches are split
  /// @param out takes the lines
  /// @throws IllegalArgumentException with one sentence, when the text cannot be learned from
  static void of(String text, long seed, double minutes, int threads, Consumer<String> out) {
    TrainingPlan plan = TrainingPlan.standard().withCell(CellKind.LSTM).withSize(128, 2).withSeed(seed)
        .withBias(Bias.TWO).withBatch(100, 32).withSplit(threads).withValidation(VALIDATION)
        .withBeginning(Beginning.of(InitializerKind.UNIFORM)
            .withGateBiases(OptionalDouble.of(FORGET_BIAS), OptionalDouble.empty()))
        .withTraining(learning(0));
    TextMeasurement measurement = FxThread.call(() -> new TextMeasurement(text, plan, out));
    measurement.watch(minutes);
    FxThread.call(() -> {
      measurement.laboratory.close();
      measurement.stage.close();
      return 0;
    });
  }

  /// Adam, its rate falling with the square root of the steps.
  private static TrainingConfig learning(long step) {
    return TrainingConfig.of(Optimizer.adam(), FIRST_RATE / Math.sqrt(1 + step / HALF_SQUARED))
        .withClipping(new GradientClipping.ByNorm(LARGEST_NORM, false));
  }

  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / SECOND;
  }

  private void watch(double minutes) {
    out.accept("LSTM 128 × 2, T 100, B 32, in a window of %d × %d".formatted(WIDTH, HEIGHT));
    out.accept("   step  seconds  CPU s   nats   bits  perplexity  best  characters/s  pulses/s");
    cpuBegin = cpu();
    Pulses.each((int) (60 * minutes) + 60, (now, done) -> {
      begin = begin == 0 ? now : begin;
      since = since == 0 ? now : since;
      pulses++;
      TrainingSnapshot seen = model.training().snapshotProperty().get();
      if (seen != null && seen.validated().losses().size() > told) {
        tell(seen, now);
      }
      if (now - begin > 60 * minutes * SECOND || (seen != null && seen.divergence() != null)) {
        done.run();
      }
    });
  }

  private void tell(TrainingSnapshot seen, long now) {
    Validated known = seen.validated();
    told = known.losses().size();
    TextLoss loss = new TextLoss(known.losses().loss(known.losses().size() - 1));
    double seconds = (now - begin) / SECOND;
    out.accept("%7d %8.1f %6.1f %6.4f %6.4f %11.3f %6.4f %,9.0f %9.1f".formatted(seen.step(), seconds,
        cpu() - cpuBegin, loss.nats(), loss.bits(), loss.perplexity(),
        known.best() == null ? Double.NaN : known.best().loss(),
        seen.step() * (double) seen.plan().timesteps() * seen.plan().batch() / seconds,
        pulses * SECOND / (now - since)));
    since = now;
    pulses = 0;
    model.change(plan -> plan.withTraining(learning(seen.step())));
  }
}
