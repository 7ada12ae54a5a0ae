package unrolled.engine.data;

import java.util.List;

/// The tasks that ship.
public final class Tasks {
  /// All of them, the default first.
  public static final List<Task> ALL =
      List.of(new Pair(), new Cycle(), new RememberFirst(false), new RememberFirst(true));

  private Tasks() {}
}
