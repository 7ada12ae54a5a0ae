package unrolled.engine.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import unrolled.engine.math.LinearForecast;

/// Sines of given periods that begin anywhere in them, added up, perhaps with noise: v_t = A Σ sin(2πt/P + φ) + σ ε.
final class Waves {
  /// How far a network has to come from the naive forecast to the best linear one.
  private static final double WAY = 0.9;

  private final double[] frequencies;
  private final double[] sines;
  private final double[] cosines;
  private final double amplitude;
  private final double noise;

  /// Sines of one mean square together, ½.
  ///
  /// @param shortest the shortest period in timesteps
  /// @param ratio how many times longer each further one is
  /// @param count how many there are
  /// @param noise σ
  Waves(double shortest, double ratio, int count, double noise) {
    frequencies = IntStream.range(0, count)
        .mapToDouble(wave -> 2 * Math.PI / (shortest * StrictMath.pow(ratio, wave))).toArray();
    sines = Arrays.stream(frequencies).map(StrictMath::sin).toArray();
    cosines = Arrays.stream(frequencies).map(StrictMath::cos).toArray();
    amplitude = 1 / Math.sqrt(count);
    this.noise = noise;
  }

  /// r_k, the mean of v_t v_{t+k}: over all phases sin sin has the mean ½ cos of the angle between.
  private double covariance(int lag) {
    double sum = lag == 0 ? noise * noise : 0;
    for (double frequency : frequencies) {
      sum += amplitude * amplitude / 2 * StrictMath.cos(frequency * lag);
    }
    return sum;
  }

  /// The mean of (v_{t+1} − v_t)²: 2 r₀ − 2 r₁.
  Baseline naive() {
    return Baseline.naive(2 * (covariance(0) - covariance(1)));
  }

  /// Most of the way from the naive forecast to the best linear one from all numbers read so far, which has to find out
  /// at every beginning where in their periods the sines are.
  Goal goal(int timesteps) {
    double[] covariances = IntStream.rangeClosed(0, timesteps).mapToDouble(this::covariance).toArray();
    double best = 0;
    for (double each : LinearForecast.losses(covariances)) {
      best += each / timesteps;
    }
    double naive = naive().loss();
    return new Goal.Loss(naive - WAY * (naive - best));
  }

  /// Where all sines stand at their highest, with two deviations of the noise.
  double high() {
    return frequencies.length * amplitude + 2 * noise;
  }

  /// Draws noise and phases; allocates nothing.
  void draw(Draws random, Batch into) {
    double[] x = into.numbers("x");
    double[] y = into.numbers("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      x[row] = noise == 0 ? 0 : noise * random.nextGaussian();
      for (int time = 0; time < into.timesteps(); time++) {
        y[time * size + row] = noise == 0 ? 0 : noise * random.nextGaussian();
      }
      for (int wave = 0; wave < frequencies.length; wave++) {
        add(random, into, row, wave);
      }
      for (int time = 1; time < into.timesteps(); time++) {
        x[time * size + row] = y[(time - 1) * size + row];
      }
    }
  }

  /// Adds a sine to the first number read and to everything wanted. Its phase is the direction of a point drawn in the
  /// unit disc; from one timestep to the next the direction is turned by the frequency.
  private void add(RandomGenerator random, Batch into, int row, int wave) {
    double across;
    double up;
    double square;
    do {
      across = 2 * random.nextDouble() - 1;
      up = 2 * random.nextDouble() - 1;
      square = across * across + up * up;
    } while (square > 1 || square == 0);
    double sine = amplitude * up / Math.sqrt(square);
    double cosine = amplitude * across / Math.sqrt(square);
    double[] y = into.numbers("y");
    into.numbers("x")[row] += sine;
    for (int time = 0; time < into.timesteps(); time++) {
      double turned = sine * cosines[wave] + cosine * sines[wave];
      cosine = cosine * cosines[wave] - sine * sines[wave];
      sine = turned;
      y[time * into.size() + row] += sine;
    }
  }
}
