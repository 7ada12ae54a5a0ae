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

  /// A history as numbers, see [#rows()].
  ///
  /// @param cells whether the layers carry a cell state
  /// @throws IllegalArgumentException when the numbers are not those of a history
  public static HistoryView of(int layers, int timesteps, boolean cells, long stride, double[] rows) {
    SampleSizes sizes = new SampleSizes(layers, timesteps, cells);
    int width = Sample.width(sizes);
    int size = rows.length / width;
    boolean fits =
        size * width == rows.length && size <= History.CAPACITY && Long.bitCount(stride) == 1 && stride > 0;
    double[][] blocks = new double[Math.ceilDiv(size, BLOCK)][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = Arrays.copyOfRange(rows, i * BLOCK * width, Math.min((i + 1) * BLOCK, size) * width);
    }
    HistoryView view = new HistoryView(blocks, size, stride, sizes);
    for (int i = 0; fits && i < size; i++) {
      Sample row = view.sample(i);
      fits = row.step() == 1 + i * stride && row.timesteps() >= 1 && row.timesteps() <= timesteps;
    }
    if (!fits) {
      throw new IllegalArgumentException("The rows are not those of a history.");
    }
    return view;
  }

  /// All samples one after the other, each with as many numbers, in the order in which [Sample] keeps them.
  public double[] rows() {
    int width = Sample.width(sizes);
    double[] rows = new double[size * width];
    for (int i = 0; i < blocks.length; i++) {
      System.arraycopy(blocks[i], 0, rows, i * BLOCK * width, blocks[i].length);
    }
    return rows;
  }

  /// Whether the layers carry a cell state.
  public boolean hasCells() {
    return sizes.cells();
  }

  /// Whether it holds what is kept of so many steps.
  boolean isOf(long steps) {
    return size == (steps + stride - 1) / stride;
  }

  /// The sizes of all samples.
  SampleSizes sizes() {
    return sizes;
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
