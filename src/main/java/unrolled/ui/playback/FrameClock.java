package unrolled.ui.playback;

import javafx.animation.AnimationTimer;

/// Drives a playhead by the frames of the display, and rests whenever it does: a paused app draws no frames.
public final class FrameClock {
  private static final double NANOSECOND = 1e-9;

  private final Playhead playhead;
  private final Ticks ticks = new Ticks();

  /// A clock for one playhead.
  public FrameClock(Playhead playhead) {
    this.playhead = playhead;
    playhead.movingProperty().subscribe(this::run);
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
      if (last >= 0) {
        playhead.advance((now - last) * NANOSECOND);
      }
      last = now;
    }
  }
}
