package unrolled;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.graph.Execution;
import unrolled.engine.run.Recall;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

/// What the past of a long training run takes: a run of real steps with everything it keeps, and the way back into it.
final class PastMeasurement {
  private static final double SECOND = 1e9;
  private static final TrainingPlan PLAN = TrainingPlan.standard()
      .withTask(new RememberFirst(false))
      .withCell(CellKind.LSTM)
      .withSize(64, 1)
      .withBatch(40, 16);

  private PastMeasurement() {}

  /// The results, as lines to print.
  ///
  /// @param steps how many training steps are made
  static List<String> lines(long steps) {
    double before = Heap.megabytes();
    Run run = new Run(PLAN);
    long begin = System.nanoTime();
    while (run.step() < steps && run.divergence() == null) {
      run.step(false);
    }
    double seconds = (System.nanoTime() - begin) / SECOND;
    double after = Heap.megabytes();
    return List.of(
        "training LSTM 64, T 40, B 16 with its whole past, %d steps in %.0f s, %.0f a second"
            .formatted(run.step(), seconds, run.step() / seconds),
        "heap in use %.1f MB before it, %.1f MB after it; most that Java may take %.0f MB"
            .formatted(before, after, Runtime.getRuntime().maxMemory() / 1e6),
        back(run, run.step() / 2),
        back(run, run.step() + 1) + (isSame(run) ? ", bit for bit" : ", DIFFERENT"));
  }

  private static String back(Run run, long step) {
    Recall recall = Objects.requireNonNull(run.recall(Math.max(1, step)));
    long begin = System.nanoTime();
    recall.moment(() -> false);
    return "going back to step %d makes %d updates again, %.2f s".formatted(recall.step(), recall.updates(),
        (System.nanoTime() - begin) / SECOND);
  }

  /// Whether what is made again has the parameters that training has.
  private static boolean isSame(Run run) {
    Execution now = run.execution();
    Execution again = run.at(run.step() + 1).prepare();
    return now.graph().parameters().stream().allMatch(each -> Arrays.equals(now.memory().values(each),
        again.memory().values(again.graph().variable(each.name()))));
  }
}
