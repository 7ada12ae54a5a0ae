package unrolled;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import unrolled.concurrent.Crew;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextChoice;
import unrolled.engine.data.TokenText;
import unrolled.engine.run.Change;
import unrolled.engine.run.Run;
import unrolled.engine.run.TextLoss;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Validated;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.text.UnusableText;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// How fast an LSTM of 128 units and two layers learns a text by character: the loss on the tenth that is held out,
/// against steps, time and the processors' time. It reads 32 streams, 100 characters a step, and carries its states on.
final class TextMeasurement {
  private static final int VALIDATION = 100;
  private static final double FORGET_BIAS = 1;
  private static final double LARGEST_NORM = 1;
  private static final double FIRST_RATE = 0.008;
  private static final double HALF_SQUARED = 500;
  private static final double SECOND = 1e9;

  private final Consumer<String> out;
  private final Run run;
  private final int symbols;
  private long begin;
  private double cpuBegin;

  private TextMeasurement(TrainingPlan plan, Crew crew, Consumer<String> out) {
    this.out = out;
    run = new Run(plan, crew);
    symbols = plan.timesteps() * plan.batch();
  }

  /// Trains, and tells how it goes.
  ///
  /// @param seed of weights and batches
  /// @param minutes how long
  /// @param threads how many work, and into how many parts batches are split
  /// @param out takes the lines
  /// @throws UnusableText when it cannot be learned from
  static void of(String text, long seed, double minutes, int threads, Consumer<String> out)
      throws UnusableText {
    TrainingPlan plan =
        TrainingPlan.standard().withTask(task(text)).withCell(CellKind.LSTM).withSize(128, 2).withSeed(seed)
            .withBias(Bias.TWO).withBatch(100, 32).withSplit(threads).withValidation(VALIDATION)
            .withBeginning(Beginning.of(InitializerKind.UNIFORM)
                .withGateBiases(OptionalDouble.of(FORGET_BIAS), OptionalDouble.empty()))
            .withTraining(learning(0));
    try (Crew crew = new Crew(threads)) {
      new TextMeasurement(plan, crew, out).train(minutes);
    }
  }

  private static TokenText task(String text) throws UnusableText {
    TextChoice choice = TextChoice.standard();
    return choice.task(choice.corpus(text));
  }

  /// Adam, its rate falling with the square root of the steps.
  private static TrainingConfig learning(long step) {
    return TrainingConfig.of(Optimizer.adam(), FIRST_RATE / Math.sqrt(1 + step / HALF_SQUARED))
        .withClipping(new GradientClipping.ByNorm(LARGEST_NORM, false));
  }

  private static double cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / SECOND;
  }

  private void train(double minutes) {
    TrainingPlan plan = run.plan();
    out.accept("LSTM 128 × 2, T 100, B 32 in %d parts, %d different characters, %,d a step".formatted(
        plan.split(), plan.alphabet().size(), symbols));
    out.accept("   step  seconds  CPU s   nats   bits  perplexity  best  characters/s");
    begin = System.nanoTime();
    cpuBegin = cpu();
    while (seconds() < 60 * minutes && run.divergence() == null) {
      run.step(false);
      if (run.step() % VALIDATION == 0) {
        tell();
        run.change(new Change.Learning(learning(run.step())));
      }
    }
    run.validate();
    tell();
  }

  private double seconds() {
    return (System.nanoTime() - begin) / SECOND;
  }

  private void tell() {
    Validated known = run.validated();
    if (known.losses().size() == 0) {
      return;
    }
    TextLoss loss = new TextLoss(known.losses().loss(known.losses().size() - 1));
    double best = known.best() == null ? Double.NaN : known.best().loss();
    out.accept("%7d %8.1f %6.1f %6.4f %6.4f %11.3f %6.4f %,9.0f".formatted(run.step(), seconds(),
        cpu() - cpuBegin, loss.nats(), loss.bits(), loss.perplexity(), best,
        run.step() * symbols / seconds()));
  }
}
