package unrolled.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;

/// The program's training, epoch by epoch; each is kept as it ended, so that any can be shown again. It belongs to one
/// thread; its epochs may be handed on.
public final class ProgramRun {
  private final TextProgram program;
  private final ProgramLearner learner;
  private @Nullable Epoch latest;

  /// A run that has not begun.
  ///
  /// @param seed of the first numbers and of the order of the batches
  public ProgramRun(TextProgram program, long seed) {
    this.program = program;
    learner = new ProgramLearner(program, seed);
  }

  /// The next epoch; the first call gives what is there before any training.
  public Epoch next() {
    Epoch before = latest;
    Epoch made = before == null
        ? look(0, OptionalDouble.empty(), null)
        : look(before.number() + 1, OptionalDouble.of(learn(before.number())), before.plane());
    latest = made;
    return made;
  }

  private double learn(int epochsBefore) {
    int each = learner.batches().perEpoch();
    double last = 0;
    for (int i = 1; i <= each; i++) {
      last = learner.learn((long) epochsBefore * each + i);
    }
    return last;
  }

  private Epoch look(int number, OptionalDouble lastBatch, @Nullable WordPlane before) {
    Execution all = learner.on(learner.batches().all(), false);
    double loss = all.forward();
    Variable table = all.graph().variable("embedding.weight");
    double[] embedding = all.memory().values(table).clone();
    return new Epoch(number, lastBatch, loss, guesses(all.memory()),
        WordPlane.of(embedding, table.shape(), before), learner.state());
  }

  private List<Epoch.Guess> guesses(Memory memory) {
    double[] p = memory.values(memory.graph().variable("probabilities"));
    int words = program.dictionary().size();
    List<Epoch.Guess> guesses = new ArrayList<>();
    for (int row = 0; row < program.rows().size(); row++) {
      int best = 0;
      for (int word = 1; word < words; word++) {
        best = p[row * words + word] > p[row * words + best] ? word : best;
      }
      int target = program.rows().get(row).target();
      guesses.add(new Epoch.Guess(best, target, p[row * words + target]));
    }
    return guesses;
  }
}
