package unrolled.concurrent;

import unrolled.engine.run.TrainingPlan;
import unrolled.engine.train.TrainingConfig;

/// An order to the thread that trains.
public sealed interface Command {
  /// Make step after step.
  record Run() implements Command {}

  /// Wait after the present step.
  record Pause() implements Command {}

  /// Make one step, then wait.
  record Step() implements Command {}

  /// Begin a new run.
  ///
  /// @param runId its number
  record Reset(TrainingPlan plan, long runId) implements Command {}

  /// Learn in another way from the next step on.
  record Change(TrainingConfig training) implements Command {}

  /// Make at most so many steps a second, infinity for as many as can be made.
  record Pace(double stepsPerSecond) implements Command {}

  /// A command with the place in a run at which it took effect.
  ///
  /// @param step how many updates had been made
  record Taken(long step, Command command) {}
}
