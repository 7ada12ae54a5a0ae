package unrolled.engine.graph;

import unrolled.engine.math.Gemm;

/// What one thread computes with: a kernel, and the weights that it has packed while a time loop runs.
final class Bench {
  private final Gemm kernel;
  private final double[][] packs;
  private final boolean[] packed;

  /// A bench on which nothing is packed.
  ///
  /// @param operations how many may pack their weights, each forward and backward
  Bench(Gemm kernel, int operations) {
    this.kernel = kernel;
    packs = new double[2 * operations][];
    packed = new boolean[packs.length];
  }

  Gemm kernel() {
    return kernel;
  }

  /// Room for packed weights, which are used from now on.
  double[] pack(int slot, int size) {
    double[] pack = packs[slot];
    if (pack == null || pack.length < size) {
      pack = new double[size];
      packs[slot] = pack;
    }
    packed[slot] = true;
    return pack;
  }

  double[] packed(int slot) {
    return packs[slot];
  }

  boolean isPacked(int slot) {
    return packed[slot];
  }

  void unpack(int slot) {
    packed[slot] = false;
  }
}
