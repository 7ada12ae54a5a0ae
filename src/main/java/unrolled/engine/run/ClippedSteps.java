package unrolled.engine.run;

/// In how many of the latest steps clipping changed anything.
final class ClippedSteps {
  /// How many steps are looked back at.
  static final int LATEST = 100;

  private final boolean[] ring = new boolean[LATEST];
  private long steps;

  void add(boolean clipped) {
    ring[(int) (steps % LATEST)] = clipped;
    steps++;
  }

  /// 0 to 1; NaN before the first step.
  double share() {
    int counted = (int) Math.min(steps, LATEST);
    int clipped = 0;
    for (int i = 0; i < counted; i++) {
      clipped += ring[i] ? 1 : 0;
    }
    return (double) clipped / counted;
  }
}
