package unrolled.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.data.Batch;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;

/// An encoder that reads sequences and a decoder that writes what it makes of them without a teacher, up to the first
/// end sign: forward only, in buffers of its own.
public final class Translator {
  private final RomanNumerals task;
  private final Execution execution;
  private final FreeRunning choices;

  /// What was written for a sequence.
  ///
  /// @param text up to the end sign; all of it where there was none
  /// @param ended whether there was one
  public record Written(String text, boolean ended) {}

  /// @param task what the symbols are
  /// @param execution with the parameters; its inputs are written here
  /// @param batch what is read
  Translator(RomanNumerals task, Execution execution, Batch batch) {
    this.task = task;
    this.execution = execution;
    batch.writeTo(execution.memory());
    execution.countTargets();
    choices = new FreeRunning(execution);
  }

  /// Translates one numeral, or other signs of numerals.
  ///
  /// @param network of this task
  /// @return empty where the task does not know such signs
  public static Optional<Written> translate(RomanNumerals task, Network network, String signs) {
    return task.reading(signs).map(batch -> {
      Execution execution = new Execution(network.graph(), batch.timesteps(), batch.size(), Gemm.create());
      network.parameters().writeTo(execution.memory());
      return new Translator(task, execution, batch).write().getFirst();
    });
  }

  /// With the parameters as they are, one for each sequence.
  List<Written> write() {
    choices.feed();
    execution.forward();
    List<Written> all = new ArrayList<>();
    for (int row = 0; row < execution.memory().batch(); row++) {
      all.add(written(row));
    }
    return all;
  }

  private Written written(int row) {
    Memory memory = execution.memory();
    Variable logits = execution.graph().variable("logits");
    StringBuilder written = new StringBuilder();
    for (int time = memory.timesteps() - task.digits() - 1; time < memory.timesteps(); time++) {
      int at = memory.position(logits, time) + row * logits.width();
      int symbol = FreeRunning.largest(memory.values(logits), at, logits.width());
      if (symbol == RomanNumerals.END) {
        return new Written(written.toString(), true);
      }
      written.append(task.alphabet().get(symbol));
    }
    return new Written(written.toString(), false);
  }
}
