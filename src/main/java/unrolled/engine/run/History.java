package unrolled.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The samples of a run in memory that is allocated once: steps 1, 1 + 2ᵏ, 1 + 2·2ᵏ …, where k grows by one whenever
/// the table is full and every second sample leaves it.
///
/// It takes 8·[#CAPACITY]·(9 + L + L·T) bytes, with cell states L·T more: 0.4 MB for one layer and T 40, 26 MB for
/// eight layers of LSTM and T 200; views share as much again. T is the largest there was; a shorter row leaves the rest
/// of its place empty.
public final class History {
  /// Most samples.
  public static final int CAPACITY = 1024;

  private SampleSizes sizes;
  private int width;
  private double[] data;
  private final Sample[] rows = new Sample[CAPACITY];
  private int size;
  private long stride = 1;
  private long version;
  private long viewed;
  private final List<double[]> whole = new ArrayList<>();
  private HistoryView view;

  /// An empty history.
  ///
  /// @param layers L
  /// @param timesteps T
  /// @param cells whether the layers carry a cell state
  public History(int layers, int timesteps, boolean cells) {
    sizes = new SampleSizes(layers, timesteps, cells);
    width = Sample.width(sizes);
    data = new double[CAPACITY * width];
    makeRows();
    view = HistoryView.empty(layers, timesteps);
  }

  /// A history that goes on with what another held.
  static History of(HistoryView held) {
    SampleSizes sizes = held.sizes();
    History history = new History(sizes.layers(), sizes.timesteps(), sizes.cells());
    double[] rows = held.rows();
    System.arraycopy(rows, 0, history.data, 0, rows.length);
    history.size = held.size();
    history.stride = held.stride();
    history.version++;
    return history;
  }

  private void makeRows() {
    for (int i = 0; i < CAPACITY; i++) {
      rows[i] = new Sample(data, i * width, sizes);
    }
  }

  /// Makes room for samples of another length; those there are stay.
  void fit(int longer) {
    if (longer <= sizes.timesteps()) {
      return;
    }
    Sample[] old = rows.clone();
    sizes = new SampleSizes(sizes.layers(), longer, sizes.cells());
    width = Sample.width(sizes);
    data = new double[CAPACITY * width];
    makeRows();
    for (int i = 0; i < size; i++) {
      rows[i].copy(old[i]);
    }
    whole.clear();
    version++;
  }

  /// Forgets the samples after a step; those of further steps are kept at the same distances as before.
  void cut(long step) {
    size = (int) Math.min(size, (step + stride - 1) / stride);
    whole.subList(Math.min(whole.size(), size / HistoryView.BLOCK), whole.size()).clear();
    version++;
  }

  /// The latest sample, null before the first.
  @Nullable
  Sample latest() {
    return size == 0 ? null : view().sample(size - 1);
  }

  /// Whether the sample of a step is kept.
  public boolean keeps(long step) {
    return (step - 1) % stride == 0;
  }

  /// The row for the sample of a step that is kept; allocates nothing.
  Sample add(long step) {
    if (size == CAPACITY) {
      for (int i = 1; i < CAPACITY / 2; i++) {
        System.arraycopy(data, 2 * i * width, data, i * width, width);
      }
      size = CAPACITY / 2;
      stride *= 2;
      whole.clear();
    }
    version++;
    Sample row = rows[size++];
    row.setStep(step);
    return row;
  }

  /// What it holds now; the same object as long as nothing is added. Blocks of [HistoryView#BLOCK] samples that are
  /// full are copied once and then shared by all views, so between two halvings a view copies less than one block.
  public HistoryView view() {
    if (viewed != version) {
      viewed = version;
      view = new HistoryView(blocks(), size, stride, sizes);
    }
    return view;
  }

  private double[][] blocks() {
    int block = HistoryView.BLOCK * width;
    while ((whole.size() + 1) * HistoryView.BLOCK <= size) {
      whole.add(Arrays.copyOfRange(data, whole.size() * block, (whole.size() + 1) * block));
    }
    List<double[]> blocks = new ArrayList<>(whole);
    if (size % HistoryView.BLOCK > 0) {
      blocks.add(Arrays.copyOfRange(data, whole.size() * block, size * width));
    }
    return blocks.toArray(double[][]::new);
  }
}
