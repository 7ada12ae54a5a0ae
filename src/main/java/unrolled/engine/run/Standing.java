package unrolled.engine.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import unrolled.engine.network.Network;

/// Where one of several runs stands among them.
///
/// @param run which, counted from 0
/// @param place 1 for the run that solved its task first, runs that did so at the same step share one; empty for those
/// that have not
/// @param solved the first step at which it had solved the task, see [Solved]
/// @param parameters how many numbers it trains
public record Standing(int run, OptionalInt place, OptionalLong solved, long parameters) {
  /// Runs in their order: those that solved the task, the earliest first; then those that have not yet, in the order in
  /// which they were given, since nothing that was measured puts one of them before another; last those that cannot any
  /// more.
  public static List<Standing> of(List<TrainingSnapshot> runs) {
    List<OptionalLong> solved = runs.stream().map(Standing::solved).toList();
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      standings.add(new Standing(i, place(solved, i), solved.get(i), parameters(runs.get(i).plan())));
    }
    Comparator<Standing> bySolved = Comparator.comparingLong(each -> each.solved().orElse(Long.MAX_VALUE));
    standings.sort(bySolved.thenComparing(each -> runs.get(each.run()).divergence() != null));
    return standings;
  }

  private static OptionalLong solved(TrainingSnapshot run) {
    return run.plan().goal().map(goal -> Solved.firstStep(run.history(), goal)).orElse(OptionalLong.empty());
  }

  private static OptionalInt place(List<OptionalLong> solved, int run) {
    long own = solved.get(run).orElse(Long.MAX_VALUE);
    int before = (int) IntStream.range(0, solved.size())
        .filter(i -> solved.get(i).orElse(Long.MAX_VALUE) < own).count();
    return solved.get(run).isEmpty() ? OptionalInt.empty() : OptionalInt.of(before + 1);
  }

  /// How many numbers the network of a plan trains.
  private static long parameters(TrainingPlan plan) {
    return Network.of(plan.architecture()).graph().parameters().stream()
        .mapToLong(each -> each.shape().size()).sum();
  }
}
