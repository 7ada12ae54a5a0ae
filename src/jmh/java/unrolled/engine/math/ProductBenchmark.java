package unrolled.engine.math;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// `C += A · Wᵀ` of square matrices in float64 on one thread, counted in GFLOP/s (an fma is two): the speed every
/// other benchmark is measured against.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {

  @Param("256")
  public int size;

  private Gemm gemm;
  private double[] a;
  private double[] w;
  private double[] c;

  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    gemm = Gemm.create();
    a = random.doubles((long) size * size, -1, 1).toArray();
    w = random.doubles((long) size * size, -1, 1).toArray();
    c = new double[size * size];
    System.out.println(gemm.description());
  }

  @Benchmark
  public double[] timesTransposed(Work work) {
    gemm.timesTransposed(size, size, size, a, 0, size, w, 0, size, c, 0, size);
    work.gigaflop += 2e-9 * size * size * size;
    return c;
  }

  /// What was calculated, in 10⁹ operations.
  @State(Scope.Thread)
  @AuxCounters
  public static class Work {
    public double gigaflop;
  }
}
