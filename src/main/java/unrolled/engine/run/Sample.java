package unrolled.engine.run;

import java.util.Arrays;

/// What was measured at one training step, never an average over several.
public final class Sample {
  private static final int STEP = 0;
  private static final int LOSS = 1;
  private static final int ACCURACY = 2;
  private static final int BEFORE = 3;
  private static final int AFTER = 4;
  private static final int TIMESTEPS = 5;
  private static final int WEIGHTS = 6;
  private static final int UPDATE = 7;
  private static final int FIRST_GROUP = 8;

  private final double[] data;
  private final int base;
  private final SampleSizes sizes;

  /// One row of a table.
  ///
  /// @param sizes with the largest T that fits
  Sample(double[] data, int base, SampleSizes sizes) {
    this.data = data;
    this.base = base;
    this.sizes = sizes;
  }

  /// How many numbers a sample has room for.
  static int width(SampleSizes sizes) {
    return sizes.width(FIRST_GROUP);
  }

  /// A history of this sample alone, on a copy.
  HistoryView alone() {
    return new HistoryView(new double[][] {Arrays.copyOfRange(data, base, base + width(sizes))}, 1, 1, sizes);
  }

  /// The training step, counted from 1.
  public long step() {
    return (long) data[base + STEP];
  }

  /// L before the update.
  public double loss() {
    return data[base + LOSS];
  }

  /// Of symbols the share that got the largest probability, 0 to 1; of numbers the share of the naive answer's squared
  /// error that was saved, 1 − L / L_naive, at most 1 and below 0 where the naive answer is better. NaN where nothing
  /// was wanted.
  public double accuracy() {
    return data[base + ACCURACY];
  }

  /// The norm of all gradients together before clipping: the one clipping uses, the Euclidean one where nothing
  /// clips.
  public double normBefore() {
    return data[base + BEFORE];
  }

  /// [#normBefore()] after clipping.
  public double normAfter() {
    return data[base + AFTER];
  }

  /// ‖θ‖ of all parameters together, before the update.
  public double weightNorm() {
    return data[base + WEIGHTS];
  }

  /// ‖Δθ‖, by how much the update changed all parameters together; NaN where it was not made.
  public double updateNorm() {
    return data[base + UPDATE];
  }

  /// ‖∂L/∂W‖ over all parameters of a group before clipping.
  ///
  /// @param group a recurrent layer counted from 0, or their number for the readout
  public double groupNorm(int group) {
    return data[base + FIRST_GROUP + group];
  }

  /// ‖∂L/∂h_t‖ over all units and sequences.
  ///
  /// @param layer counted from 0
  /// @param time counted from 0, less than [#timesteps()]
  public double stateNorm(int layer, int time) {
    return data[state(layer, time)];
  }

  /// ‖∂L/∂c_t‖ over all units and sequences; NaN where the layers carry no cell state.
  ///
  /// @param layer counted from 0
  /// @param time counted from 0
  public double cellNorm(int layer, int time) {
    return sizes.cells() ? data[state(sizes.layers() + layer, time)] : Double.NaN;
  }

  /// ‖∂L/∂h_1‖ / ‖∂L/∂h_T‖ of a layer: how many times more the loss depends on the first state than on the last. NaN
  /// where neither can be told.
  public double reach(int layer) {
    return stateNorm(layer, 0) / stateNorm(layer, timesteps() - 1);
  }

  private int state(int row, int time) {
    return base + FIRST_GROUP + sizes.layers() + 1 + row * sizes.timesteps() + time;
  }

  /// L, the number of recurrent layers.
  public int layers() {
    return sizes.layers();
  }

  /// T of this step; it may change while a run goes on.
  public int timesteps() {
    return (int) data[base + TIMESTEPS];
  }

  /// Takes over the numbers of a sample with as many layers, and a T for which there is room.
  void copy(Sample other) {
    int head = FIRST_GROUP + sizes.layers() + 1;
    System.arraycopy(other.data, other.base, data, base, head);
    for (int row = 0; row < (sizes.cells() ? 2 : 1) * sizes.layers(); row++) {
      System.arraycopy(other.data, other.state(row, 0), data, state(row, 0), other.timesteps());
    }
  }

  void setTimesteps(int timesteps) {
    data[base + TIMESTEPS] = timesteps;
  }

  void setStep(long step) {
    data[base + STEP] = step;
  }

  void setPrediction(double loss, double accuracy) {
    data[base + LOSS] = loss;
    data[base + ACCURACY] = accuracy;
  }

  void setNorms(double before, double after) {
    data[base + BEFORE] = before;
    data[base + AFTER] = after;
  }

  void setWeightNorm(double norm) {
    data[base + WEIGHTS] = norm;
  }

  void setUpdateNorm(double norm) {
    data[base + UPDATE] = norm;
  }

  void setGroupNorm(int group, double norm) {
    data[base + FIRST_GROUP + group] = norm;
  }

  void setStateNorm(int layer, int time, double norm) {
    data[state(layer, time)] = norm;
  }

  void setCellNorm(int layer, int time, double norm) {
    data[state(sizes.layers() + layer, time)] = norm;
  }
}
