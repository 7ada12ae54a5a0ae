package unrolled.ui.runs;

import unrolled.concurrent.Pacer;

/// How fast a run goes: at most so many training steps a second.
public enum Pace {
  /// One a second.
  ONE(1),
  /// Two.
  TWO(2),
  /// Five.
  FIVE(5),
  /// Ten.
  TEN(10),
  /// Thirty.
  THIRTY(30),
  /// A hundred.
  HUNDRED(100),
  /// As many as can be made.
  FULL(Pacer.FULL);

  private final double stepsPerSecond;

  Pace(double stepsPerSecond) {
    this.stepsPerSecond = stepsPerSecond;
  }

  /// Steps per second, infinity for full speed.
  public double stepsPerSecond() {
    return stepsPerSecond;
  }
}
