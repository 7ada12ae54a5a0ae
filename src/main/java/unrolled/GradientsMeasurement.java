package unrolled;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.gradients.GradientsViewModel;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;

/// How fluent the Gradients screen is while its three runs train together, and how long a drag of ρ takes until the
/// curve is drawn anew.
final class GradientsMeasurement {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WARM_UP_SECONDS = 6;
  private static final int SLIDES = 60;
  private static final ExecutorService BACKGROUND =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private static final long SECOND = 1_000_000_000L;

  private final Laboratory laboratory;
  private final GradientsViewModel model;
  private final Stage stage;

  private GradientsMeasurement() {
    laboratory = new Laboratory(new Settings(new MemoryStore()), Setup.standard(), TrainingPlan.standard(),
        BACKGROUND, FxThread::later);
    model = laboratory.gradients().model();
    ShellView view = laboratory.view();
    laboratory.model().open(GradientLaboratory.ID);
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
    GradientsMeasurement measurement = FxThread.call(GradientsMeasurement::new);
    measurement.watch(WARM_UP_SECONDS);
    double[] watched = measurement.watch(seconds);
    String running = measurement.drag();
    FxThread.call(() -> {
      measurement.model.toggle();
      return 0;
    });
    String waiting = measurement.drag();
    FxThread.call(() -> {
      measurement.laboratory.close();
      measurement.stage.close();
      return 0;
    });
    return List.of(
        "gradients: three runs of hidden 32, T 40, B 16 with all charts, %.1f pulses and %.0f steps a second"
            .formatted(watched[0], watched[1]) + " (%d s at %d × %d)".formatted(seconds, WIDTH, HEIGHT),
        "dragging ρ redraws the curve while they train, " + running,
        "dragging ρ redraws the curve while they wait, " + waiting);
  }

  /// Pulses a second and steps a second.
  private double[] watch(int seconds) {
    int[] pulses = {0};
    long[] times = {0, 0};
    long[] steps = {0, 0};
    Pulses.each(10 * seconds, (now, done) -> {
      times[1] = now;
      steps[1] = model.runs().furthest();
      if (times[0] == 0) {
        times[0] = now;
        steps[0] = model.runs().furthest();
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

  /// From moving the slider until the curve of the run that was changed so has been laid out and painted.
  private String drag() {
    Scene scene = stage.getScene();
    Slider slider = FxThread.call(() -> (Slider) scene.lookup("#gradients-radius"));
    double[] millis = new double[SLIDES];
    long[] from = {0};
    int[] count = {0};
    Runnable painted = () -> {
      if (from[0] != 0 && model.runs().isSettled() && model.isTold()) {
        millis[count[0]++] = (System.nanoTime() - from[0]) / 1e6;
        from[0] = 0;
      }
    };
    FxThread.call(() -> {
      scene.addPostLayoutPulseListener(painted);
      return 0;
    });
    Pulses.each(10 * SLIDES, (_, done) -> {
      if (count[0] == SLIDES) {
        scene.removePostLayoutPulseListener(painted);
        done.run();
      } else if (from[0] == 0) {
        from[0] = System.nanoTime();
        slider.setValue(0.5 + 0.04 * (count[0] + 1));
      }
    });
    Arrays.sort(millis);
    return "median %.1f ms, worst %.1f ms (%d times)".formatted(millis[SLIDES / 2], millis[SLIDES - 1],
        SLIDES);
  }
}
