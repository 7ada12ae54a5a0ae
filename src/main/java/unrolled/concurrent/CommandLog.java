package unrolled.concurrent;

import java.util.ArrayList;
import java.util.List;

/// The commands a run has taken. One thread writes; any may read.
final class CommandLog {
  private volatile List<Command.Taken> taken = List.of();

  /// Of several changes at one step only the last has an effect, so only that is kept.
  void add(long step, Command command) {
    List<Command.Taken> next = new ArrayList<>(taken);
    if (!next.isEmpty() && next.getLast().step() == step
        && next.getLast().command().getClass() == command.getClass()) {
      next.removeLast();
    }
    next.add(new Command.Taken(step, command));
    taken = List.copyOf(next);
  }

  void clear() {
    taken = List.of();
  }

  List<Command.Taken> taken() {
    return taken;
  }
}
