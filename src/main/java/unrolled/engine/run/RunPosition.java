package unrolled.engine.run;

/// Where a run stands, on copies: enough to go on from there bit for bit, with what was measured on the way.
///
/// What lies before is not in it: none of the earlier steps can be made again from here.
///
/// @param next the update that comes next
/// @param history the samples of the steps before it
public record RunPosition(Moment next, HistoryView history) {
  /// @throws IllegalArgumentException when the history is not that of the steps before the update
  public RunPosition {
    TrainingPlan plan = next.plan();
    boolean fits = history.isOf(next.step() - 1) && history.layers() == plan.layers()
        && history.timesteps() >= plan.timesteps();
    if (!fits) {
      throw new IllegalArgumentException(
          "The history is not that of the " + (next.step() - 1) + " steps before.");
    }
  }

  /// Where a run stands.
  public static RunPosition of(Run run) {
    return new RunPosition(run.next(), run.history().view());
  }

  /// How many updates have been made.
  public long step() {
    return next.step() - 1;
  }
}
