package unrolled.engine.run;

import unrolled.engine.data.Batch;
import unrolled.engine.data.NumberTask;
import unrolled.engine.data.SymbolTask;
import unrolled.engine.data.Task;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// How good the predictions of a batch are, beside their loss; allocates nothing.
interface Score {
  /// At most 1; NaN where nothing was wanted.
  ///
  /// @param loss L of the batch
  double of(double loss);

  /// The score that fits a task.
  ///
  /// @param batch what the task draws into
  static Score of(Task task, Batch batch, Shards shards) {
    return switch (task) {
      case SymbolTask _ -> new Right(shards);
      case NumberTask numbers -> new Saved(numbers, batch);
    };
  }

  /// The share of wanted symbols that got the largest probability; a tie is no answer.
  final class Right implements Score {
    private final Shards shards;
    private final Variable probabilities;
    private final Variable targets;

    private Right(Shards shards) {
      this.shards = shards;
      Graph graph = shards.leader().graph();
      probabilities = graph.variables().stream().filter(each -> each.role() == Role.PROBABILITIES)
          .findFirst().orElseThrow();
      targets = graph.lossOp().map(LossOp::target).orElseThrow();
    }

    @Override
    public double of(double loss) {
      return (double) right() / asked();
    }

    /// How many wanted symbols got the largest probability.
    int right() {
      int right = 0;
      for (int i = 0; i < shards.count(); i++) {
        right += right(shards.part(i).memory());
      }
      return right;
    }

    /// How many symbols were wanted.
    int asked() {
      int asked = 0;
      for (int i = 0; i < shards.count(); i++) {
        asked += asked(shards.part(i).memory().ids(targets));
      }
      return asked;
    }

    private static int asked(int[] wanted) {
      int asked = 0;
      for (int id : wanted) {
        asked += id >= 0 ? 1 : 0;
      }
      return asked;
    }

    private int right(Memory memory) {
      int[] wanted = memory.ids(targets);
      double[] p = memory.values(probabilities);
      int width = probabilities.width();
      int right = 0;
      for (int row = 0; row < wanted.length; row++) {
        right += wanted[row] >= 0 && isLargest(p, row * width, width, wanted[row]) ? 1 : 0;
      }
      return right;
    }

    /// Whether a number is larger than every other in its row.
    private static boolean isLargest(double[] p, int from, int width, int index) {
      for (int i = 0; i < width; i++) {
        if (i != index && !(p[from + i] < p[from + index])) {
          return false;
        }
      }
      return true;
    }
  }

  /// The share of the naive answer's squared error that is saved on the same batch: 1 − L / L_naive, a skill score
  /// (Murphy 1988). 1 is without error, 0 no better than the naive answer, below 0 worse.
  final class Saved implements Score {
    private final NumberTask task;
    private final Batch batch;

    private Saved(NumberTask task, Batch batch) {
      this.task = task;
      this.batch = batch;
    }

    @Override
    public double of(double loss) {
      double[] wanted = batch.numbers("y");
      double naive = 0;
      for (int row = 0; row < wanted.length; row++) {
        double error = task.naive(batch, row) - wanted[row];
        naive += error * error / wanted.length;
      }
      return 1 - loss / naive;
    }
  }
}
