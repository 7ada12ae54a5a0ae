package unrolled.engine.run;

/// What was measured at one training step, never an average over several.
public final class Sample {
  private static final int STEP = 0;
  private static final int LOSS = 1;
  private static final int ACCURACY = 2;
  private static final int BEFORE = 3;
  private static final int AFTER = 4;
  private static final int TIMESTEPS = 5;
  private static final int FIRST_GROUP = 6;

  private final double[] data;
  private final int base;
  private final int layers;
  private final int room;

  /// One row of a table.
  ///
  /// @param room the largest T that fits
  Sample(double[] data, int base, int layers, int room) {
    this.data = data;
    this.base = base;
    this.layers = layers;
    this.room = room;
  }

  /// How many numbers a sample has room for.
  static int width(int layers, int room) {
    return FIRST_GROUP + layers + 1 + layers * room;
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
    return data[base + FIRST_GROUP + layers + 1 + layer * room + time];
  }

  /// L, the number of recurrent layers.
  public int layers() {
    return layers;
  }

  /// T of this step; it may change while a run goes on.
  public int timesteps() {
    return (int) data[base + TIMESTEPS];
  }

  /// Takes over the numbers of a sample with as many layers, and a T for which there is room.
  void copy(Sample other) {
    System.arraycopy(other.data, other.base, data, base, width(layers, 0));
    for (int layer = 0; layer < layers; layer++) {
      System.arraycopy(other.data, other.base + width(layers, 0) + layer * other.room, data,
          base + width(layers, 0) + layer * room, other.timesteps());
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

  void setGroupNorm(int group, double norm) {
    data[base + FIRST_GROUP + group] = norm;
  }

  void setStateNorm(int layer, int time, double norm) {
    data[base + FIRST_GROUP + layers + 1 + layer * room + time] = norm;
  }
}
