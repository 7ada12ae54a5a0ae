package unrolled.ui.playback;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Drives what moves by the frames of the display, and rests whenever it does: a paused app draws no frames.
public final class FrameClock {
  private static final double NANOSECOND = 1e-9;

  private final DoubleConsumer advance;
  private final Ticks ticks = new Ticks();
  private boolean begun;

  /// A clock for one playhead.
  public FrameClock(Playhead playhead) {
    advance = playhead::advance;
    playhead.movingProperty().subscribe(this::run);
  }

  /// A clock for what a view shows, from the moment the view comes into a window. Without a window, as for an export,
  /// whoever made the view moves it.
  ///
  /// @param moving whether it does: then, and only then, the clock runs
  /// @param advance moves it by so many seconds, once a frame, by 0 in the first
  public FrameClock(Node view, ObservableValue<Boolean> moving, DoubleConsumer advance) {
    this.advance = advance;
    view.sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> begin(window, moving));
  }

  private void begin(@Nullable Window window, ObservableValue<Boolean> moving) {
    if (window != null && !begun) {
      begun = true;
      moving.subscribe(this::run);
    }
  }

  private void run(boolean moving) {
    if (moving) {
      ticks.begin();
    } else {
      ticks.stop();
    }
  }

  private final class Ticks extends AnimationTimer {
    private long last = -1;

    void begin() {
      last = -1;
      start();
    }

    @Override
    public void handle(long now) {
      advance.accept(last < 0 ? 0 : (now - last) * NANOSECOND);
      last = now;
    }
  }
}
