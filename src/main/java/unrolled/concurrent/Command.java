package unrolled.concurrent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import unrolled.engine.run.Change;
import unrolled.engine.run.Detail;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Recall;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// An order to the thread that trains one run or several in step.
public sealed interface Command {
  /// Make step after step.
  record Run() implements Command {}

  /// Wait after the present step.
  record Pause() implements Command {}

  /// Make one step, then wait.
  record Step() implements Command {}

  /// Wait as soon as so many updates have been made.
  ///
  /// @param steps counted from the beginning of the runs; 0 never
  record Until(long steps) implements Command {}

  /// Measure the loss on what is held out now.
  record Validate() implements Command {}

  /// Begin new runs.
  ///
  /// @param plans one for each run
  /// @param runId their number
  record Reset(List<TrainingPlan> plans, long runId) implements Command {}

  /// Begin runs where others stood.
  ///
  /// @param from one place for each run
  /// @param runId their number
  record Resume(List<RunPosition> from, long runId) implements Command {}

  /// Alter something from the next step on.
  ///
  /// @param run which of the runs, counted from 0
  record Alter(int run, Change change) implements Command {}

  /// Make at most so many steps a second, infinity for as many as can be made.
  record Pace(double stepsPerSecond) implements Command {}

  /// Copy so much of the inside of the networks into snapshots, also of runs that begin later.
  record Watch(Detail detail) implements Command {}

  /// Tell the way back to a step.
  ///
  /// @param run which of the runs, counted from 0
  /// @param step counted from 1
  /// @param answer gets it, empty where there is none
  record Remember(int run, long step, CompletableFuture<Optional<Recall>> answer) implements Command {}

  /// Tell where all runs stand, on copies.
  ///
  /// @param answer gets it, none where there are no runs
  record Copy(CompletableFuture<List<RunPosition>> answer) implements Command {}

  /// Go on from a step of the past, and wait.
  ///
  /// @param run which of the runs, counted from 0
  record Branch(int run, Moment from) implements Command {}
}
