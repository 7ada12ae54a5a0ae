package unrolled.engine.run;

import java.util.Arrays;

/// The samples of a run in memory that is allocated once: steps 1, 1 + 2ᵏ, 1 + 2·2ᵏ …, where k grows by one whenever
/// the table is full and every second sample leaves it.
///
/// It takes 8·[#CAPACITY]·(8 + L + L·T) bytes, with cell states L·T more: 0.4 MB for one layer and T 40, 26 MB for eight
/// layers of LSTM and T 200.
public final class History {
  /// Most samples.
  public static final int CAPACITY = 1024;

  private final SampleSizes sizes;
  private final int width;
  private final double[] data;
  private final Sample[] rows = new Sample[CAPACITY];
  private int size;
  private long stride = 1;
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
    for (int i = 0; i < CAPACITY; i++) {
      rows[i] = new Sample(data, i * width, sizes);
    }
    view = new HistoryView(new double[0], 0, 1, sizes);
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
    }
    Sample row = rows[size++];
    row.setStep(step);
    return row;
  }

  /// What it holds now; the same object as long as nothing is added.
  public HistoryView view() {
    if (view.size() != size || view.stride() != stride) {
      view = new HistoryView(Arrays.copyOf(data, size * width), size, stride, sizes);
    }
    return view;
  }
}
