package unrolled;

/// What of the heap is still needed.
final class Heap {
  private Heap() {}

  /// Megabytes in use after a collection.
  static double megabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
