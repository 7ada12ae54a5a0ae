package unrolled.engine.data;

import java.util.Optional;
import unrolled.engine.network.Readout;

/// The adding problem (Hochreiter & Schmidhuber 1997, experiment 4): at every timestep a number drawn from [0, 1) and a
/// mark that is 0 or 1; after the last timestep the sum of the marked numbers is wanted. The sequence has as many equal
/// parts as there are marks, with one mark in each.
///
/// @param marked how many numbers are to be added, 2 to 5
public record Adding(int marked) implements NumberTask {
  private static final int LEAST = 2;
  private static final int MOST = 5;
  private static final double VARIANCE = 1.0 / 12;
  /// Every marked number is then known to about a tenth.
  private static final double SOLVED = 0.01;

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public Adding {
    new Difficulty(marked, LEAST, MOST);
  }

  @Override
  public String id() {
    return "adding";
  }

  @Override
  public int width() {
    return 2;
  }

  @Override
  public Readout readout() {
    return Readout.LAST;
  }

  @Override
  public int shortest() {
    return marked;
  }

  @Override
  public int longest() {
    return MOST_TIMESTEPS;
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(marked, LEAST, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new Adding(Math.clamp(value, LEAST, MOST));
  }

  /// Without memory the best answer is the mean, marked / 2, and what is lost the variance, marked / 12 (1/6 for two
  /// numbers). Where the last number is marked, which happens once in as many sequences as its part is long, that
  /// number is seen and one variance less is lost.
  @Override
  public Optional<Baseline> baseline(int length) {
    int timesteps = timesteps(length);
    double seen = 1.0 / (timesteps - begin(marked - 1, timesteps));
    return Optional.of(Baseline.withoutMemory((marked - seen) * VARIANCE));
  }

  @Override
  public Optional<Goal> goal(int length) {
    return Optional.of(new Goal.Loss(SOLVED));
  }

  @Override
  public double naive(Batch batch, int row) {
    double[] x = batch.numbers("x");
    int last = ((batch.timesteps() - 1) * batch.size() + row) * width();
    return marked / 2.0 + x[last + 1] * (x[last] - 0.5);
  }

  @Override
  public double low(int length) {
    return 0;
  }

  @Override
  public double high(int length) {
    return marked;
  }

  /// The first timestep of a part.
  private int begin(int part, int timesteps) {
    return part * timesteps / marked;
  }

  @Override
  public void draw(Draws random, Batch into) {
    double[] x = into.numbers("x");
    double[] y = into.numbers("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      for (int time = 0; time < into.timesteps(); time++) {
        x[(time * size + row) * width()] = random.nextDouble();
        x[(time * size + row) * width() + 1] = 0;
      }
      y[row] = 0;
      for (int part = 0; part < marked; part++) {
        int time = random.nextInt(begin(part, into.timesteps()), begin(part + 1, into.timesteps()));
        x[(time * size + row) * width() + 1] = 1;
        y[row] += x[(time * size + row) * width()];
      }
    }
  }
}
