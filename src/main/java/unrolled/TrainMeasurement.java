package unrolled;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.train.TrainViewModel;

/// How fluent the window is while it trains at full speed, and how fast it trains then, against training alone.
final class TrainMeasurement {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WARM_UP_SECONDS = 8;
  private static final int SECONDS = 6;
  private static final int SLIDES = 40;
  private static final long SECOND = 1_000_000_000L;
  private static final TrainingPlan PLAN = TrainingPlan.standard()
      .withTask(new RememberFirst(false))
      .withCell(CellKind.LSTM)
      .withSize(32, 1)
      .withBatch(40, 16);

  private final TrainViewModel model;
  private final Stage stage;
  private final Laboratory laboratory;

  private TrainMeasurement() {
    laboratory = new Laboratory(
        new Settings(new MemoryStore()), Setup.standard(), PLAN, Runnable::run, Runnable::run);
    model = laboratory.training().model();
    ShellView view = laboratory.view();
    laboratory.model().open(Training.ID);
    stage = new Stage();
    stage.setScene(new Scene(view, WIDTH, HEIGHT));
    view.attach(stage.getScene());
    stage.show();
    model.toggle();
  }

  /// The results, as lines to print.
  ///
  /// @param seconds how long the training is watched
  static List<String> lines(int seconds) {
    double alone = alone();
    TrainMeasurement measurement = FxThread.call(TrainMeasurement::new);
    measurement.watch(WARM_UP_SECONDS);
    double before = Heap.megabytes();
    double[] watched = measurement.watch(seconds);
    double after = Heap.megabytes();
    double[] answers = measurement.slide();
    FxThread.call(() -> {
      measurement.laboratory.close();
      measurement.stage.close();
      return 0;
    });
    Arrays.sort(answers);
    return List.of(
        "training LSTM 32, T 40, B 16 at full speed with three charts, %.1f pulses a second (%d s at %d × %d)"
            .formatted(watched[0], seconds, WIDTH, HEIGHT),
        "training %.0f steps a second in the window, %.0f alone (%.0f %%)".formatted(watched[1], alone,
            100 * watched[1] / alone),
        "slider of the learning rate answers, median %.1f ms, worst %.1f ms (%d times)".formatted(
            answers[SLIDES / 2], answers[SLIDES - 1], SLIDES),
        "heap in use %.1f MB, %.1f MB after %d s of it".formatted(before, after, seconds));
  }

  /// Steps a second without a window.
  private static double alone() {
    Run run = new Run(PLAN);
    double speed = 0;
    for (int round = 0; round < 2; round++) {
      long begin = System.nanoTime();
      long first = run.step();
      while (System.nanoTime() - begin < SECONDS / 2 * SECOND) {
        run.step(false);
      }
      speed = (run.step() - first) * (double) SECOND / (System.nanoTime() - begin);
    }
    return speed;
  }

  private long steps() {
    TrainingSnapshot now = model.snapshotProperty().get();
    return now == null ? 0 : now.step();
  }

  /// Pulses a second and steps a second.
  private double[] watch(int seconds) {
    int[] pulses = {0};
    long[] steps = {0, 0};
    long[] times = {0, 0};
    Pulses.each(10 * seconds, (now, done) -> {
      times[1] = now;
      steps[1] = steps();
      if (times[0] == 0) {
        times[0] = now;
        steps[0] = steps();
      } else {
        pulses[0]++;
      }
      if (now - times[0] > seconds * SECOND) {
        done.run();
      }
    });
    double elapsed = (times[1] - times[0]) / (double) SECOND;
    return new double[] {pulses[0] / elapsed, (steps[1] - steps[0]) / elapsed};
  }

  /// Milliseconds from moving the slider until the run learns so and the window has been laid out with it.
  private double[] slide() {
    Slider slider = FxThread.call(() -> (Slider) stage.getScene().lookup("#train-rate-slider"));
    double[] millis = new double[SLIDES];
    long[] from = {0};
    int[] count = {0};
    Pulses.each(10 * SLIDES, (_, done) -> {
      TrainingSnapshot now = model.snapshotProperty().get();
      if (from[0] != 0 && now != null
          && now.plan().training().equals(model.planProperty().get().training())) {
        millis[count[0]++] = (System.nanoTime() - from[0]) / 1e6;
        from[0] = 0;
      } else if (from[0] == 0 && count[0] < SLIDES) {
        from[0] = System.nanoTime();
        slider.setValue(-2.5 + 0.01 * count[0]);
      }
      if (count[0] == SLIDES) {
        done.run();
      }
    });
    return millis;
  }
}
