package unrolled;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Granularity;
import unrolled.ui.FxThread;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.playback.Playhead;
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
    String first = measurement.answers("first", stage.getScene());
    String again = measurement.answers("again", stage.getScene());
    FxThread.call(() -> {
      stage.close();
      measurement.laboratory.close();
      return 0;
    });
    return List.of(first, again,
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
    Playhead playhead = model.playhead();
    Pulses.each(10 * seconds, (now, done) -> {
      if (from[0] == 0) {
        from[0] = now;
        playhead.first();
        playhead.speedProperty().set(Speed.values()[Speed.values().length - 1]);
      } else {
        count[0]++;
      }
      from[1] = now;
      if (now - from[0] > seconds * 1_000_000_000L) {
        playhead.stop();
        done.run();
      } else if (!playhead.playingProperty().get()) {
        playhead.play();
      }
    });
    return count[0] * 1e9 / (from[1] - from[0]);
  }

  /// How long steps take: the first ones, while the program is still being compiled, and the same ones again.
  private String answers(String which, Scene scene) {
    double[] answers = answers(scene);
    Arrays.sort(answers);
    return "step answers (%s %d), median %.1f ms, 95 %% within %.1f ms, worst %.1f ms".formatted(which, STEPS,
        answers[STEPS / 2], answers[STEPS * 95 / 100], answers[STEPS - 1]);
  }

  /// From a step to everything that shows it being laid out and painted, in the pulse in which a person sees it.
  private double[] answers(Scene scene) {
    double[] millis = new double[STEPS];
    long[] from = {0};
    int[] count = {0};
    Runnable painted = () -> {
      if (from[0] != 0) {
        millis[count[0]++] = (System.nanoTime() - from[0]) / 1e6;
        from[0] = 0;
      }
    };
    FxThread.call(() -> {
      model.playhead().reducedMotionProperty().set(true);
      model.playhead().first();
      scene.addPostLayoutPulseListener(painted);
      return 0;
    });
    Pulses.each(STEPS, (_, done) -> {
      if (count[0] == STEPS) {
        scene.removePostLayoutPulseListener(painted);
        done.run();
      } else {
        from[0] = System.nanoTime();
        model.playhead().next(Granularity.OP);
      }
    });
    return millis;
  }
}
