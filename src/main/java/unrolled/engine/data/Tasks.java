package unrolled.engine.data;

import java.util.List;

/// The tasks that ship.
public final class Tasks {
  /// All of them at their first difficulty, the default task first.
  public static final List<Task> ALL =
      List.of(new Pair(), new Cycle(), new RememberFirst(false), new RememberFirst(true), new Adding(2),
          new CopyMemory(3), new Brackets(3), new RomanNumerals(3, false), new NoisySine(10), new SineSum(2),
          new RandomWalk(10));

  /// Those of one network at all timesteps, whose gradients can be followed hop by hop through one W_hh.
  public static final List<Task> OF_ONE_NETWORK =
      ALL.stream().filter(task -> task.decoder().isEmpty()).toList();

  private Tasks() {}
}
