package unrolled.engine.run;

import unrolled.engine.data.Task;

/// The loss on what a task holds out, with the parameters as they are: the mean over always the same batches, at most
/// [#MOST_BATCHES] and no more than it takes to read the held-out part once. It only runs forward, in buffers of its
/// own, so no number of the run shows whether it was measured.
final class Validation {
  /// Most batches.
  static final int MOST_BATCHES = 8;

  private final Shards shards;
  private final Batches batches;
  private final int count;

  /// @param task what the learner's task holds out
  Validation(Learner learner, Task task) {
    TrainingPlan plan = learner.plan();
    batches = new Batches(plan, task, learner.graph());
    shards = Shards.testing(learner.execution(), batches.batch(), plan.split(), learner.workers());
    count = Math.clamp(task.epoch(plan.length(), plan.batch()), 1, MOST_BATCHES);
  }

  /// Measures.
  double loss() {
    double sum = 0;
    double terms = 0;
    for (int i = 1; i <= count; i++) {
      batches.draw(i);
      double loss = shards.run(batches.batch(), false);
      batches.carry(shards);
      double now = shards.leader().memory().lossTerms();
      sum += now * loss;
      terms += now;
    }
    return sum / terms;
  }
}
