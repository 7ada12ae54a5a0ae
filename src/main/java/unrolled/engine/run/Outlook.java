package unrolled.engine.run;

/// How far a run has come on its way to a number of steps, and how fast it goes.
///
/// @param step how many updates have been made
/// @param wanted after how many it waits, 0 for no such number
/// @param stepsPerSecond as measured, 0 while it waits
/// @param symbols how many timesteps of all sequences one step reads, B·T
/// @param epoch how many steps take everything there is once
public record Outlook(long step, long wanted, double stepsPerSecond, long symbols, long epoch) {
  /// The outlook of a run as it stood.
  public static Outlook of(TrainingSnapshot snapshot) {
    TrainingPlan plan = snapshot.plan();
    return new Outlook(snapshot.step(), snapshot.wanted(), snapshot.stepsPerSecond(),
        (long) plan.timesteps() * plan.batch(), plan.task().epoch(plan.length(), plan.batch()));
  }

  /// Symbols read a second.
  public double symbolsPerSecond() {
    return stepsPerSecond * symbols;
  }

  /// The share of the steps wanted, 0 to 1; NaN where none are.
  public double share() {
    return wanted == 0 ? Double.NaN : Math.min(1, (double) step / wanted);
  }

  /// Seconds until the steps wanted are made; NaN where that cannot be told.
  public double secondsLeft() {
    return wanted == 0 || stepsPerSecond == 0 ? Double.NaN : Math.max(0, wanted - step) / stepsPerSecond;
  }

  /// How often everything there is has been taken.
  public double epochs() {
    return (double) step / epoch;
  }
}
