package unrolled.engine.run;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.data.Batch;
import unrolled.engine.data.Draws;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Translations.Translation;

/// What an encoder–decoder makes of everything its task holds out, without a teacher: a copy.
///
/// @param all one for each, in their order
public record Translations(List<Translation> all) {
  /// One of them.
  ///
  /// @param source what was read
  /// @param wanted what was to be written
  /// @param written what was written up to the first end sign; all of it where there was none
  /// @param right whether that was wanted and nothing else, end sign included
  public record Translation(String source, String wanted, String written, boolean right) {}

  /// @param all copied
  public Translations {
    all = List.copyOf(all);
  }

  /// How many are right from beginning to end.
  public int right() {
    return (int) all.stream().filter(Translation::right).count();
  }

  /// The buffers in which a learner's parameters translate: forward only, in memory of their own, so that no number of
  /// the run shows it.
  static final class Translator {
    private final RomanNumerals task;
    private final Execution execution;
    private final FreeRunning choices;

    /// @param task what is held out
    /// @param learning whose parameters translate
    Translator(RomanNumerals task, Execution learning) {
      this.task = task;
      int count = task.numbers().size();
      Batch batch = task.next(new Draws(0, 1), task.shortest(), count);
      execution = learning.sharing(batch.timesteps(), count, false);
      batch.writeTo(execution.memory());
      execution.countTargets();
      choices = new FreeRunning(execution);
    }

    /// With the parameters as they are.
    Translations translate() {
      choices.feed();
      execution.forward();
      Memory memory = execution.memory();
      Variable logits = execution.graph().variable("logits");
      List<Translation> all = new ArrayList<>();
      for (int row = 0; row < memory.batch(); row++) {
        int number = task.numbers().get(row);
        String wanted = String.valueOf(number);
        StringBuilder written = new StringBuilder();
        boolean ended = false;
        for (int time = memory.timesteps() - task.digits() - 1; time < memory.timesteps() && !ended; time++) {
          int at = memory.position(logits, time) + row * logits.width();
          int symbol = FreeRunning.largest(memory.values(logits), at, logits.width());
          ended = symbol == RomanNumerals.END;
          written.append(ended ? "" : task.alphabet().get(symbol));
        }
        all.add(new Translation(RomanNumerals.numeral(number), wanted, written.toString(),
            ended && wanted.contentEquals(written)));
      }
      return new Translations(all);
    }
  }
}
