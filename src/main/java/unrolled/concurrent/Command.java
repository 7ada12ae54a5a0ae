package unrolled.concurrent;

import java.util.List;
import unrolled.engine.run.Change;
import unrolled.engine.run.TrainingPlan;

/// An order to the thread that trains one run or several in step.
public sealed interface Command {
  /// Make step after step.
  record Run() implements Command {}

  /// Wait after the present step.
  record Pause() implements Command {}

  /// Make one step, then wait.
  record Step() implements Command {}

  /// Begin new runs.
  ///
  /// @param plans one for each run
  /// @param runId their number
  record Reset(List<TrainingPlan> plans, long runId) implements Command {}

  /// Alter something from the next step on.
  ///
  /// @param run which of the runs, counted from 0
  record Alter(int run, Change change) implements Command {}

  /// Make at most so many steps a second, infinity for as many as can be made.
  record Pace(double stepsPerSecond) implements Command {}

  /// A command with the place in a run at which it took effect.
  ///
  /// @param step how many updates had been made
  record Taken(long step, Command command) {}
}
