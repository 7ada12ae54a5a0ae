package unrolled.export;

/// Hears how far a long export is, and may end it.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress NONE = (_, _) -> {};
  /// All, in per cent.
  int PERCENT = 100;

  /// So many of all are done.
  ///
  /// @throws java.util.concurrent.CancellationException to end it; then nothing is left behind
  void at(int done, int all);

  /// So large a share is done, 0 to 1; told in per cent.
  default void at(double share) {
    at((int) Math.round(PERCENT * share), PERCENT);
  }
}
