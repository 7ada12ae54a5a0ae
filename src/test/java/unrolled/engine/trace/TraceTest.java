package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.EncoderDecoders;
import unrolled.engine.torch.Models;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// What a trace shows is what training computed, wherever the cursor comes from.
class TraceTest {
  static Stream<String> models() {
    return Stream.of("rnn_tanh_l2_h0", "rnn_relu_l1", "lstm_l2", "lstm_bidir_l2", "gru_l2_h0", "gru_bidir_l1",
        "lstm_l1_last", "embedding_lstm_last", "decoder_rnn", "decoder_lstm", "decoder_gru");
  }

  static Trace trace(String name) throws FileProblem {
    Models.Pair model = EncoderDecoders.model(name);
    TrainingConfig config = TrainingConfig.of(Optimizer.adam(), 0.01)
        .withClipping(new GradientClipping.ByNorm(0.1, false))
        .withWeightDecay(0.01);
    return Trace.record(model.network(), config, model.batch());
  }

  /// Every number a trace can show.
  static List<Element> elements(Trace trace) {
    List<Element> all = new ArrayList<>();
    Memory memory = trace.execution().memory();
    for (Variable variable : trace.graph().variables()) {
      if (variable.role().name().endsWith("IDS")) {
        continue;
      }
      quantities(variable).forEach(quantity -> add(all, memory, variable, quantity));
    }
    return all;
  }

  private static List<Quantity> quantities(Variable variable) {
    if (variable.isParameter()) {
      return Stream.of(Quantity.values()).filter(each -> !each.isNorm()).toList();
    }
    return variable.role().hasGradient()
        ? List.of(Quantity.VALUE, Quantity.GRADIENT)
        : List.of(Quantity.VALUE);
  }

  private static void add(List<Element> all, Memory memory, Variable variable, Quantity quantity) {
    boolean once = variable.domain() == Domain.ONCE;
    int from = once ? 0 : variable.domain() == Domain.LAST ? memory.timesteps() - 1 : 0;
    int to = once ? 1 : memory.timesteps();
    for (int time = from; time < to; time++) {
      int sequences = once ? 1 : memory.graph().isUsed(variable, time) ? memory.batch() : 0;
      for (int sequence = 0; sequence < sequences; sequence++) {
        for (int index = 0; index < (once ? variable.shape().size() : variable.width()); index++) {
          all.add(new Element(variable, quantity, time, sequence, index));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void atTheEndEverythingIsWhatTrainingComputed(String name) throws FileProblem {
    Trace trace = trace(name);
    Execution execution = trace.execution();
    TraceView end = trace.at(new Cursor(trace.size(), 0));
    for (Element element : elements(trace)) {
      assertTrue(end.isKnown(element), element::toString);
      int position = execution.memory().position(element);
      double expected = switch (element.quantity()) {
        case VALUE -> execution.memory().values(element.variable())[position];
        case GRADIENT -> execution.memory().gradients(element.variable())[position];
        default -> execution.updates().buffer(element.variable(), element.quantity())[position];
      };
      assertEquals(expected, end.number(element), element::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void replayedTotalsAreBitIdenticalToTraining(String name) throws FileProblem {
    Trace trace = trace(name);
    Story story = new StoryWriter(trace.execution()).write();
    GradientTotals totals = new GradientTotals(trace.execution(), story);
    Memory memory = trace.execution().memory();
    for (Variable variable : trace.graph().variables()) {
      if (!variable.role().hasGradient()) {
        continue;
      }
      int time = variable.domain() == Domain.LAST ? memory.timesteps() - 1 : 0;
      double[] replayed = totals.total(variable, time, trace.size());
      int base = variable.domain() == Domain.ONCE ? 0 : memory.position(variable, time);
      for (int i = 0; i < replayed.length; i++) {
        assertEquals(memory.gradients(variable)[base + i], replayed[i], variable + "[" + i + "]");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aRandomWalkShowsTheSameAsAWalkFromTheBeginning(String name) throws FileProblem {
    Trace trace = trace(name);
    List<Element> elements = elements(trace);
    Random random = new Random(7);
    Cursor cursor = new Cursor(0, 0);
    for (int move = 0; move < 30; move++) {
      Granularity granularity = Granularity.values()[random.nextInt(4)];
      cursor = random.nextInt(5) < 3 ? trace.next(cursor, granularity) : trace.previous(cursor, granularity);
      TraceView walked = trace.at(cursor);
      Cursor straight = new Cursor(0, 0);
      while (straight.position() < cursor.position()) {
        straight = trace.next(straight, Granularity.OP);
      }
      TraceView fresh = trace(name).at(straight);
      for (int i = 0; i < 20; i++) {
        Element element = elements.get(random.nextInt(elements.size()));
        assertEquals(fresh.isKnown(element), walked.isKnown(element), element::toString);
        assertEquals(fresh.number(element), walked.number(element), element::toString);
      }
    }
    assertTrue(cursor.position() > 0);
  }

  @ParameterizedTest
  @MethodSource("models")
  void explanationsEvaluateToTheNumberTheyExplain(String name) throws FileProblem {
    Trace trace = trace(name);
    Random random = new Random(11);
    TraceView end = trace.at(new Cursor(trace.size(), 0));
    for (Element element : elements(trace)) {
      boolean computed = switch (element.quantity()) {
        case VALUE -> trace.graph().producer(element.variable()).isPresent();
        case FIRST_MOMENT, SECOND_MOMENT -> false;
        default -> true;
      };
      if (!computed || random.nextInt(3) > 0) {
        continue;
      }
      Explanation explanation = end.explain(element);
      double scale = Math.max(1e-3, Math.abs(explanation.value()));
      assertEquals(explanation.value(), explanation.recomputed(), 1e-14 * scale, element::toString);
      assertEquals(end.number(element), explanation.value(), element::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void contributionsAddUpAtEveryStep(String name) throws FileProblem {
    Trace trace = trace(name);
    List<Element> gradients =
        elements(trace).stream().filter(element -> element.quantity() == Quantity.GRADIENT).toList();
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      Element element = gradients.get(random.nextInt(gradients.size()));
      TraceView view = trace.at(new Cursor(random.nextInt(trace.size() + 1), 0));
      if (!view.isKnown(element)) {
        continue;
      }
      double sum = 0;
      double magnitude = 0;
      for (Contribution contribution : view.explain(element).contributions()) {
        sum += contribution.known() ? contribution.value() : 0;
        magnitude += Math.abs(contribution.value());
      }
      assertEquals(sum, view.number(element), 1e-13 * magnitude, element::toString);
    }
  }

  @Test
  void movesGoThereAndBack() throws FileProblem {
    Trace trace = trace("lstm_l2");
    for (Granularity granularity : Granularity.values()) {
      List<Integer> there = new ArrayList<>(List.of(0));
      for (Cursor c = new Cursor(0, 0); c.position() < trace.size();) {
        c = trace.next(c, granularity);
        there.add(c.position());
      }
      List<Integer> back = new ArrayList<>(List.of(trace.size()));
      for (Cursor c = new Cursor(trace.size(), 0); c.position() > 0;) {
        c = trace.previous(c, granularity);
        back.add(c.position());
      }
      assertEquals(there, back.reversed(), granularity.toString());
      assertEquals(trace.size(), there.getLast());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSharesOfTheSequencesAddUpToTheBatch(String name) throws FileProblem {
    Trace trace = trace(name);
    List<Trace> shares = List.of(trace.sequence(0), trace.sequence(1));
    for (Variable parameter : trace.graph().parameters()) {
      double[] whole = trace.execution().memory().gradients(parameter);
      for (int i = 0; i < whole.length; i++) {
        Element element = new Element(parameter, Quantity.GRADIENT, 0, 0, i);
        double sum = 0;
        for (Trace share : shares) {
          sum += share.at(new Cursor(share.size(), 0)).number(element);
        }
        assertEquals(whole[i], sum, 1e-12, element::toString);
      }
    }
  }

  @Test
  void aBatchTooLargeToKeepIsTracedByItsFirstSequence() throws FileProblem {
    Trace whole = trace("lstm_l1");
    long numbers = whole.execution().memory().numbers();
    assertEquals(2, Trace.recordWithin(whole.execution(), numbers).execution().memory().batch());
    Trace first = Trace.recordWithin(whole.execution(), numbers - 1);
    assertEquals(1, first.execution().memory().batch());
    assertTrue(first.steps().stream().noneMatch(step -> step.phase() == Phase.UPDATE));
  }

  @Test
  void aGradientToWhichNothingContributesIsZeroFromTheFirstGradientOn() throws FileProblem {
    Trace trace = trace("lstm_l1_last");
    trace.execution().setWindow(1);
    Trace cut = new Trace(trace.execution());
    Element early = new Element(trace.graph().variable("h_l0"), Quantity.GRADIENT, 0, 0, 0);
    int begin = cut.steps().stream().filter(each -> each.phase() == Phase.BACKWARD).findFirst().orElseThrow()
        .index();
    assertFalse(cut.at(new Cursor(begin, 0)).isKnown(early));
    TraceView after = cut.at(new Cursor(begin + 1, 0));
    assertTrue(after.isKnown(early));
    assertEquals(0, after.explain(early).recomputed());
    assertTrue(after.explain(early).isComplete());
  }
}
