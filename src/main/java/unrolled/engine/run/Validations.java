package unrolled.engine.run;

import java.util.Objects;

/// The losses measured on what a task holds out, oldest first, at most [#CAPACITY] of them: when there would be more,
/// every second one leaves. It never changes.
public final class Validations {
  /// Most that are kept.
  public static final int CAPACITY = 1024;
  /// None.
  public static final Validations NONE = new Validations(new long[0], new double[0]);

  private final long[] steps;
  private final double[] losses;

  Validations(long[] steps, double[] losses) {
    this.steps = steps;
    this.losses = losses;
  }

  /// How many there are.
  public int size() {
    return steps.length;
  }

  /// After how many updates one was measured.
  public long step(int index) {
    Objects.checkIndex(index, steps.length);
    return steps[index];
  }

  /// What was measured, in nats a symbol.
  public double loss(int index) {
    Objects.checkIndex(index, losses.length);
    return losses[index];
  }
}
