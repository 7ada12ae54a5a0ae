package unrolled.concurrent;

import java.util.function.LongSupplier;

/// Says when the next step is due, and how fast steps were made.
///
/// A step that comes late is not made up for. It belongs to one thread.
public final class Pacer {
  /// As many steps as can be made.
  public static final double FULL = Double.POSITIVE_INFINITY;

  private static final long SECOND = 1_000_000_000L;
  private static final long PULSE = SECOND / 60;
  private static final long WINDOW = SECOND / 2;

  private final LongSupplier nanoTime;
  private double stepsPerSecond = FULL;
  private long due;
  private long windowBegin;
  private long windowSteps;
  private double measured;

  /// A pacer at full speed.
  ///
  /// @param nanoTime a clock in nanoseconds
  public Pacer(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    begin();
  }

  /// Begins, or begins again after a wait: a step is due at once, and nothing has been measured.
  public void begin() {
    due = nanoTime.getAsLong();
    windowBegin = due;
    windowSteps = 0;
    measured = 0;
  }

  /// Makes at most so many steps a second.
  public void setRate(double rate) {
    due = Math.min(due, nanoTime.getAsLong() + period(rate));
    stepsPerSecond = rate;
  }

  private static long period(double rate) {
    return (long) (SECOND / rate);
  }

  /// Whether a step stands for longer than a pulse of the window.
  public boolean isSlow() {
    return period(stepsPerSecond) > PULSE;
  }

  /// Nanoseconds until the next step is due, 0 when it is.
  public long delay() {
    return stepsPerSecond == FULL ? 0 : Math.max(0, due - nanoTime.getAsLong());
  }

  /// Notes that a step was made.
  public void stepped() {
    long now = nanoTime.getAsLong();
    due = Math.max(due, now - period(stepsPerSecond)) + period(stepsPerSecond);
    windowSteps++;
    if (now - windowBegin >= WINDOW) {
      measured = windowSteps * (double) SECOND / (now - windowBegin);
      windowBegin = now;
      windowSteps = 0;
    }
  }

  /// Steps per second over the last half second or more, 0 before that.
  public double measured() {
    return measured;
  }
}
