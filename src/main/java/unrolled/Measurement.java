package unrolled;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Granularity;
import unrolled.ui.FxThread;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.playback.Speed;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;

/// How fast the window answers and plays, measured in a window of its own without a display, drawn in software.
final class Measurement {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WARM_UP_SECONDS = 4;
  private static final int SECONDS = 5;
  private static final int STEPS = 200;

  private final Laboratory laboratory;
  private final ShellViewModel model;

  private Measurement(Setup setup) {
    laboratory = new Laboratory(
        new Settings(new MemoryStore()), setup, TrainingPlan.standard(), Runnable::run, Runnable::run);
    model = laboratory.model();
  }

  /// The results of one setup, as lines to print.
  static List<String> of(Setup setup) {
    Measurement measurement = new Measurement(setup);
    Stage stage = FxThread.call(() -> measurement.open());
    measurement.pulses(WARM_UP_SECONDS);
    double pulses = measurement.pulses(SECONDS);
    double[] answers = FxThread.call(() -> measurement.answers(stage.getScene()));
    FxThread.call(() -> {
      stage.close();
      measurement.laboratory.close();
      return 0;
    });
    Arrays.sort(answers);
    return List.of(
        "step answers, median %.1f ms, 95 %% within %.1f ms, worst %.1f ms (%d steps)"
            .formatted(answers[STEPS / 2], answers[STEPS * 95 / 100], answers[STEPS - 1], STEPS),
        "play at 8×, %.1f pulses a second (%d s at %d × %d)".formatted(pulses, SECONDS, WIDTH, HEIGHT));
  }

  private Stage open() {
    ShellView view = laboratory.view();
    Stage stage = new Stage();
    stage.setScene(new Scene(view, WIDTH, HEIGHT));
    view.attach(stage.getScene());
    stage.show();
    new FrameClock(model.playhead());
    return stage;
  }

  /// Plays at full speed and counts the frames that are drawn.
  private double pulses(int seconds) {
    int[] count = {0};
    long[] from = {0, 0};
    CountDownLatch done = new CountDownLatch(1);
    FxThread.later(() -> {
      model.playhead().first();
      model.playhead().speedProperty().set(Speed.values()[Speed.values().length - 1]);
      model.playhead().play();
      counter(count, from, seconds, done).start();
    });
    try {
      done.await(seconds * 10L, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return count[0] * 1e9 / (from[1] - from[0]);
  }

  private AnimationTimer counter(int[] count, long[] from, int seconds, CountDownLatch done) {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        from[0] = from[0] == 0 ? now : from[0];
        from[1] = now;
        count[0]++;
        if (now - from[0] > seconds * 1_000_000_000L) {
          model.playhead().stop();
          stop();
          done.countDown();
        } else if (!model.playhead().playingProperty().get()) {
          model.playhead().play();
        }
      }
    };
  }

  /// From a step to everything that shows it being laid out and painted.
  private double[] answers(Scene scene) {
    double[] millis = new double[STEPS];
    model.playhead().reducedMotionProperty().set(true);
    model.playhead().first();
    for (int i = 0; i < STEPS; i++) {
      long from = System.nanoTime();
      model.playhead().next(Granularity.OP);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      millis[i] = (System.nanoTime() - from) / 1e6;
    }
    return millis;
  }
}
