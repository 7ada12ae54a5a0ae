package unrolled.engine.gradient;

import java.util.Optional;
import java.util.random.RandomGenerator;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.run.Moment;

/// How long a state remembers: can "which was the first symbol?" be read from h_t, and until when?
///
/// At every timestep a linear probe, one score ⟨w, h_t⟩ + b for each symbol, is fitted by least squares to sequences
/// drawn for it, and then asked about others that it has not seen. The states are read with a little seeded noise, 1 %
/// of their root mean square at that timestep: in exact arithmetic a difference of 10⁻¹⁵ would still count as memory.
///
/// @param accuracy the share of unseen sequences whose first symbol the probe names, by timestep; NaN where a state is
///     not finite
/// @param chance the share that naming the commonest first symbol alone would get right
/// @param asked of how many sequences
public record MemoryMeter(double[] accuracy, double chance, int asked) {
  /// Sequences the probes are fitted to at least, more for many units; as many again are asked about.
  public static final int LEAST_SEQUENCES = 512;
  /// The noise with which a state is read, in shares of its root mean square.
  public static final double NOISE = 0.01;

  private static final int PER_UNIT = 8;
  /// Sequences that are in memory at once.
  private static final int CHUNK = 16;

  /// Measures a layer of the network of one training step; empty where the input is not symbols.
  ///
  /// @param layer counted from 0
  /// @param random seeded, for the noise
  public static Optional<MemoryMeter> of(Moment moment, int layer, RandomGenerator random) {
    Execution first = moment.fresh(CHUNK, 0);
    Optional<Variable> symbols =
        first.graph().variables().stream().filter(each -> each.role() == Role.IDS).findFirst();
    return symbols
        .map(ids -> measure(moment, new Reading(ids, first.graph().variable("h_l" + layer)), random));
  }

  /// What is asked of which state.
  private record Reading(Variable symbols, Variable state) {}

  private static MemoryMeter measure(Moment moment, Reading reading, RandomGenerator random) {
    int units = reading.state().width();
    int classes = reading.symbols().width();
    int chunks = Math.max(LEAST_SEQUENCES, PER_UNIT * units) / CHUNK;
    Probe[] probes = new Probe[moment.plan().timesteps()];
    for (int time = 0; time < probes.length; time++) {
      probes[time] = new Probe(units, classes, Gemm.create());
    }
    for (int chunk = 0; chunk < chunks; chunk++) {
      Memory memory = run(moment, chunk);
      for (int time = 0; time < probes.length; time++) {
        probes[time].fit(read(memory, reading.state(), time, random), firsts(memory, reading));
      }
    }
    int[] seen = new int[classes];
    double[] right = new double[probes.length];
    for (int chunk = chunks; chunk < 2 * chunks; chunk++) {
      Memory memory = run(moment, chunk);
      int[] firsts = firsts(memory, reading);
      for (int each : firsts) {
        seen[each]++;
      }
      for (int time = 0; time < probes.length; time++) {
        double[] states = read(memory, reading.state(), time, random);
        right[time] += probes[time].isFinite() ? probes[time].right(states, firsts) : Double.NaN;
      }
    }
    return result(right, seen, chunks * CHUNK);
  }

  private static MemoryMeter result(double[] right, int[] seen, int asked) {
    double most = 0;
    for (int each : seen) {
      most = Math.max(most, each);
    }
    double[] accuracy = new double[right.length];
    for (int time = 0; time < right.length; time++) {
      accuracy[time] = right[time] / asked;
    }
    return new MemoryMeter(accuracy, most / asked, asked);
  }

  private static Memory run(Moment moment, int chunk) {
    Execution execution = moment.fresh(CHUNK, chunk);
    execution.forward();
    return execution.memory();
  }

  private static int[] firsts(Memory memory, Reading reading) {
    int[] firsts = new int[memory.batch()];
    int at = memory.position(reading.symbols(), 0);
    System.arraycopy(memory.ids(reading.symbols()), at, firsts, 0, firsts.length);
    return firsts;
  }

  /// h_t of all sequences `[B, H]` with noise.
  private static double[] read(Memory memory, Variable state, int time, RandomGenerator random) {
    double[] read = new double[memory.batch() * state.width()];
    System.arraycopy(memory.values(state), memory.position(state, time), read, 0, read.length);
    double noise = NOISE * OneHop.rootMeanSquare(read);
    for (int i = 0; i < read.length; i++) {
      read[i] += noise * random.nextGaussian();
    }
    return read;
  }
}
