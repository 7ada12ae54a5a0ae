package unrolled.engine.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The way back to a training step of the past: a copy of the state nearest before it, and the plans that held from
/// there on. It shares nothing with the run, so another thread can go it.
public final class Recall {
  private final Past.Checkpoint from;
  private final List<Past.Turn> turns;
  private final long step;

  Recall(Past.Checkpoint from, List<Past.Turn> turns, long step) {
    this.from = from;
    this.turns = turns;
    this.step = step;
  }

  /// The step, counted from 1.
  public long step() {
    return step;
  }

  /// How many updates have to be made again.
  public long updates() {
    return step - 1 - from.updates();
  }

  /// Makes the updates in between again, on buffers of its own: batches come from seed and step alone, so every bit is
  /// as it was.
  ///
  /// @param isGivenUp asked before every update
  /// @return null when it was given up
  public @Nullable Moment moment(BooleanSupplier isGivenUp) {
    Learner learner = new Learner(from.plan(), from.state(), Workers.NONE);
    long made = from.updates();
    int next = 0;
    while (!isGivenUp.getAsBoolean()) {
      while (next < turns.size() && turns.get(next).updates() == made) {
        learner.change(turns.get(next++).plan());
      }
      if (made == step - 1) {
        return new Moment(learner.plan(), step, learner.state());
      }
      learner.learn(++made);
    }
    return null;
  }
}
