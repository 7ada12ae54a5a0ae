package unrolled.engine.math;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Products in float64 on one thread in GFLOP/s (an fma is two operations): squares, and the shapes that training
/// meets. [FmaPeakBenchmark] says what the core could do at most.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GemmBenchmark {

  @Param({"vector", "scalar"})
  public String kernel;

  /// Which product, then `m n k`.
  @Param({
      "timesTransposed 64 64 64", "timesTransposed 128 128 128", "timesTransposed 256 256 256",
      "timesTransposed 512 512 512", "timesPacked 1 3 3", "timesPacked 1 16 16", "timesPacked 16 256 64",
      "timesPacked 32 512 128", "timesPacked 32 768 256", "timesTransposed 3200 512 128",
      "times 3200 256 768",
      "transposedTimes 256 64 800", "transposedTimes 512 128 3200", "transposedTimes 768 256 3200"})
  public String product;

  private Gemm gemm;
  private String kind;
  private int m;
  private int n;
  private int k;
  private double[] a;
  private double[] b;
  private double[] c;
  private double[] packed;

  @Setup(Level.Trial)
  public void fill() {
    gemm = kernel.equals("vector") ? new VectorKernel() : new ScalarKernel();
    String[] words = product.split(" ");
    kind = words[0];
    m = Integer.parseInt(words[1]);
    n = Integer.parseInt(words[2]);
    k = Integer.parseInt(words[3]);
    SplittableRandom random = new SplittableRandom(1);
    a = random.doubles((long) m * k, -1, 1).toArray();
    b = random.doubles((long) n * k, -1, 1).toArray();
    c = new double[m * n];
    packed = new double[gemm.packedSize(n, k)];
    gemm.packTransposed(n, k, b, 0, k, packed);
  }

  @Benchmark
  public double[] multiply(Work work) {
    switch (kind) {
      case "times" -> gemm.times(m, n, k, a, 0, k, b, 0, n, c, 0, n);
      case "timesTransposed" -> gemm.timesTransposed(m, n, k, a, 0, k, b, 0, k, c, 0, n);
      case "transposedTimes" -> gemm.transposedTimes(m, n, k, a, 0, m, b, 0, n, c, 0, n);
      default -> gemm.timesPacked(m, n, k, a, 0, k, packed, c, 0, n);
    }
    work.gigaflop += 2e-9 * m * n * k;
    return c;
  }

  /// What was calculated, in 10⁹ operations.
  @State(Scope.Thread)
  @AuxCounters
  public static class Work {
    public double gigaflop;
  }
}
