package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Lookup;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.text.Language;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Whence the symbols come that a decoder reads, in the words of each step, judged here by the numbers themselves.
class DecoderWordsTest {
  private static final int FROM = 8;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachSymbolIsSaidToComeFromWhereItComesFrom(boolean forced) {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RomanNumerals(2, false)).withSize(6, 1)
        .withBatch(11, 4).withTraining(TrainingConfig.of(Optimizer.adam(), 0.01).withForcing(forced));
    Run run = new Run(plan);
    for (int i = 0; i < 40; i++) {
      run.step(false);
    }
    Moment moment = run.next();
    Trace trace = moment.trace();
    Map<String, Integer> said = new HashMap<>();
    for (int sequence = 0; sequence < 4; sequence++) {
      StepSubject subject = new StepSubject(trace, moment.architecture(), moment.alphabet(), sequence);
      StepNarration narration = new StepNarration(subject, new Numbers(new Strings(Language.ENGLISH)));
      for (TraceStep step : trace.steps()) {
        if (step.op() instanceof Lookup && step.phase() == unrolled.engine.trace.Phase.FORWARD) {
          Message meaning = narration.sentence(step.index() + 1).meaning();
          assertEquals(expected(trace, step.time(), sequence), meaning.key());
          assertEquals(subject.inputSymbol(step.time()), meaning.arguments().getFirst());
          said.merge(meaning.key(), 1, Integer::sum);
        }
      }
    }
    assertEquals(4 * FROM, said.get("step.say.column"));
    assertEquals(4, said.get("step.say.decoder.begins"));
    assertTrue(said.containsKey(forced ? "step.say.decoder.wanted" : "step.say.decoder.written"),
        said::toString);
    assertEquals(!forced, !said.containsKey("step.say.decoder.wanted"));
  }

  private static String expected(Trace trace, int time, int sequence) {
    if (time <= FROM) {
      return time < FROM ? "step.say.column" : "step.say.decoder.begins";
    }
    Memory memory = trace.execution().memory();
    int read = id(trace, "decoder.x_ids", time, sequence);
    boolean wanted = read == id(trace, "y", time - 1, sequence);
    Variable p = trace.graph().variable("probabilities");
    double[] all = memory.values(p);
    int from = memory.position(p, time - 1) + sequence * p.width();
    boolean written = read < p.width();
    for (int i = 0; i < p.width(); i++) {
      written = written && all[from + i] <= all[from + read];
    }
    String own = written ? "step.say.decoder.written" : "step.say.column";
    return wanted ? written ? "step.say.decoder.both" : "step.say.decoder.wanted" : own;
  }

  private static int id(Trace trace, String name, int time, int sequence) {
    Variable variable = trace.graph().variable(name);
    return trace.execution().memory().ids(variable)[trace.execution().memory().position(variable, time)
        + sequence];
  }
}
