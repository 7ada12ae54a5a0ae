package unrolled.engine.train;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;

/// One training step, forward, backward and Adam, every number kept, float64, one thread.
///
/// A workload is `cell:H:L:T:B:V`. The first five are those by which the engine is judged; the others show how the cost
/// grows with T and with H. Read them beside `ProductBenchmark` at 256 in the same run: machines differ.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrainingBenchmark {
  @Param({"tanh:3:1:2:1:3", "tanh:16:1:50:1:27", "lstm:64:1:50:16:65", "lstm:128:2:100:32:65",
      "gru:256:1:100:32:65",
      "tanh:16:1:8:1:27", "tanh:16:1:200:1:27", "tanh:16:1:800:1:27", "tanh:16:1:2000:1:27",
      "lstm:8:1:50:16:65", "lstm:16:1:50:16:65", "lstm:32:1:50:16:65", "lstm:128:1:50:16:65",
      "lstm:256:1:50:16:65"})
  private String workload;

  private Trainer trainer;

  /// A network with random weights and random symbols.
  @Setup
  public void prepare() {
    String[] parts = workload.split(":");
    int[] size = new int[parts.length];
    for (int i = 1; i < parts.length; i++) {
      size[i] = Integer.parseInt(parts[i]);
    }
    int vocabulary = size[5];
    int positions = size[3] * size[4];
    Network network = Network.of(Architecture.of(cell(parts[0]), vocabulary, size[1])
        .withLayers(size[2])
        .withReadout(Readout.EVERY, vocabulary, LossKind.CROSS_ENTROPY));
    Random random = new Random(1);
    Initialization.uniform().apply(network, random);
    Map<String, int[]> symbols = Map.of(
        "x_ids", random.ints(positions, 0, vocabulary).toArray(), "y",
        random.ints(positions, 0, vocabulary).toArray());
    Batch batch = new Batch(size[3], size[4], symbols, Map.of());
    trainer = new Trainer(network, TrainingConfig.of(Optimizer.adam(), 1e-3), batch, Gemm.create());
  }

  private static Cell cell(String name) {
    return switch (name) {
      case "lstm" -> new LstmCell();
      case "gru" -> new GruCell(GruCell.Variant.PYTORCH);
      default -> new ElmanCell(Activation.TANH);
    };
  }

  /// One step.
  @Benchmark
  public double step() {
    return trainer.step();
  }
}
