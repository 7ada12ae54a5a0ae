package unrolled.engine.run;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Task;

/// How a run does on what its task holds out: measured after every so many steps, or when asked; the losses, and the
/// weights with the lowest. It takes 16 kB and one state of 24·P bytes for P parameters, beside the buffers of a
/// forward pass.
final class HeldOut {
  private final long[] steps = new long[Validations.CAPACITY];
  private final double[] losses = new double[Validations.CAPACITY];
  private int size;
  private @Nullable Validation validation;
  private Validated known = Validated.NONE;

  /// After a step: measures where the plan wants it.
  void follow(long step, Learner learner) {
    int every = learner.plan().validation();
    if (every > 0 && step % every == 0) {
      measure(step, learner);
    }
  }

  /// Measures after so many updates; empty where nothing is held out. What was measured then already is not again.
  Optional<Validated> measure(long step, Learner learner) {
    Optional<Task> task = learner.plan().task().heldOut();
    if (task.isEmpty()) {
      return Optional.empty();
    }
    if (size == 0 || steps[size - 1] != step) {
      if (validation == null) {
        validation = new Validation(learner, task.get());
      }
      add(step, validation.loss(), learner);
    }
    return Optional.of(known);
  }

  private void add(long step, double loss, Learner learner) {
    if (size == Validations.CAPACITY) {
      size /= 2;
      for (int i = 0; i < size; i++) {
        steps[i] = steps[2 * i + 1];
        losses[i] = losses[2 * i + 1];
      }
    }
    steps[size] = step;
    losses[size++] = loss;
    Validated.Best best = known.best();
    boolean better = best == null ? Double.isFinite(loss) : loss < best.loss();
    renew(better
        ? new Validated.Best(step, loss, new Moment(learner.plan(), step + 1, learner.state()))
        : best);
  }

  private void renew(Validated.@Nullable Best best) {
    known = new Validated(
        new Validations(Arrays.copyOf(steps, size), Arrays.copyOf(losses, size)), best);
  }

  /// Other buffers learn from now on.
  void settle() {
    validation = null;
  }

  /// Forgets what came after so many updates. Where the best weights did, the best is looked for anew.
  void cut(long step) {
    settle();
    while (size > 0 && steps[size - 1] > step) {
      size--;
    }
    Validated.Best best = known.best();
    renew(best != null && best.updates() > step ? null : best);
  }

  /// What is known.
  Validated known() {
    return known;
  }
}
