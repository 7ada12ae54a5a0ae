package unrolled.engine.run;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Batch;
import unrolled.engine.data.NumberTask;
import unrolled.engine.data.Task;
import unrolled.engine.network.Readout;

/// What a network predicted of the numbers wanted in its latest batch: of the first sequence at every timestep, or,
/// where something is wanted after the last timestep only, of every sequence. It never changes.
public final class Predictions {
  private final boolean overTime;
  private final double[] wanted;
  private final double[] answered;
  private final double[] naive;

  private Predictions(NumberTask task, Batch batch, double[] answers) {
    overTime = task.readout() == Readout.EVERY;
    int[] rows = IntStream.range(0, overTime ? batch.timesteps() : batch.size())
        .map(i -> overTime ? i * batch.size() : i).toArray();
    double[] targets = batch.numbers("y");
    wanted = Arrays.stream(rows).mapToDouble(row -> targets[row]).toArray();
    answered = Arrays.stream(rows).mapToDouble(row -> answers[row]).toArray();
    naive = Arrays.stream(rows).mapToDouble(row -> task.naive(batch, row)).toArray();
  }

  /// What stands in the buffers; null for a task of symbols.
  static @Nullable Predictions of(Task task, Batch batch, Shards shards) {
    return task instanceof NumberTask numbers
        ? new Predictions(numbers, batch, shards.values(shards.leader().graph().variable("logits")))
        : null;
  }

  /// Whether they are one for every timestep of the first sequence, rather than one for every sequence.
  public boolean isOverTime() {
    return overTime;
  }

  /// T, or B.
  public int count() {
    return wanted.length;
  }

  /// What was wanted.
  ///
  /// @param index of a timestep or a sequence, counted from 0
  public double wanted(int index) {
    return wanted[index];
  }

  /// What the network answered.
  public double answered(int index) {
    return answered[index];
  }

  /// What the naive answer is, with which the network is compared.
  public double naive(int index) {
    return naive[index];
  }
}
