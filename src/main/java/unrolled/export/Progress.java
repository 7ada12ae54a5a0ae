package unrolled.export;

/// Hears how far a long export is, and may end it.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress NONE = (_, _) -> {};

  /// So many of all are done.
  ///
  /// @throws java.util.concurrent.CancellationException to end it; then nothing is left behind
  void at(int done, int all);
}
