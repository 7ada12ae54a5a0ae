package unrolled.engine.math;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The most fused multiplications and additions the core can do: eight chains in registers, no memory. Names the
/// processor and the width of its vectors.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FmaPeakBenchmark {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = 10_000;
  private static final int CHAINS = 8;

  @Setup(Level.Trial)
  public void describe() {
    System.out.println(processor() + ", " + Gemm.create().description());
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      String key = "model name";
      return lines.filter(line -> line.startsWith(key)).findFirst().orElse("").replaceFirst(".*:\\s*", "");
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  @Benchmark
  public double chains(Work work) {
    DoubleVector x = DoubleVector.broadcast(S, 0.999);
    DoubleVector y = DoubleVector.broadcast(S, 1e-3);
    DoubleVector a = y;
    DoubleVector b = y;
    DoubleVector c = y;
    DoubleVector d = y;
    DoubleVector e = y;
    DoubleVector f = y;
    DoubleVector g = y;
    DoubleVector h = y;
    for (int k = 0; k < LENGTH; k++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
    }
    work.gigaflop += 2e-9 * LENGTH * CHAINS * S.length();
    DoubleVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h);
    return sum.reduceLanes(VectorOperators.ADD);
  }

  /// What was calculated, in 10⁹ operations.
  @State(Scope.Thread)
  @AuxCounters
  public static class Work {
    public double gigaflop;
  }
}
