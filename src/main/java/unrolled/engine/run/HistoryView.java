package unrolled.engine.run;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// The samples of a run as they stood at one moment, oldest first; it never changes.
public final class HistoryView {
  /// Samples of a block.
  static final int BLOCK = 32;

  private final double[][] blocks;
  private final int size;
  private final long stride;
  private final SampleSizes sizes;

  HistoryView(double[][] blocks, int size, long stride, SampleSizes sizes) {
    this.blocks = blocks;
    this.size = size;
    this.stride = stride;
    this.sizes = sizes;
  }

  /// A history without samples.
  public static HistoryView empty(int layers, int timesteps) {
    return new HistoryView(new double[0][], 0, 1, new SampleSizes(layers, timesteps, false));
  }

  /// How many samples there are, at most [History#CAPACITY].
  public int size() {
    return size;
  }

  /// Every so many steps one sample is kept: 1, 2, 4, …
  public long stride() {
    return stride;
  }

  /// A sample, 0 the oldest, which is that of step 1.
  public Sample sample(int index) {
    Objects.checkIndex(index, size);
    return new Sample(blocks[index / BLOCK], index % BLOCK * Sample.width(sizes), sizes);
  }

  /// Whether this is what became of an earlier history by adding to it: nothing of that was thinned out or taken back.
  public boolean continues(HistoryView earlier) {
    if (earlier.stride != stride || !earlier.sizes.equals(sizes)
        || earlier.size > size) {
      return false;
    }
    int width = Sample.width(sizes);
    int last = Math.max(0, earlier.size - 1);
    int from = last % BLOCK * width;
    return earlier.size == 0 || Arrays.equals(blocks[last / BLOCK], from, from + width,
        earlier.blocks[last / BLOCK], from, from + width);
  }

  /// The sample of a training step, or where that was not kept the one before it; empty before the first.
  ///
  /// @param step counted from 1
  public Optional<Sample> at(long step) {
    return size == 0 || step < 1
        ? Optional.empty()
        : Optional.of(sample((int) Math.min((step - 1) / stride, size - 1)));
  }

  /// L, the number of recurrent layers.
  public int layers() {
    return sizes.layers();
  }

  /// The largest T of the run so far; a sample may have fewer.
  public int timesteps() {
    return sizes.timesteps();
  }
}
