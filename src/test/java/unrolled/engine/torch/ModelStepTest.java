package unrolled.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Draws;
import unrolled.engine.data.Pair;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Execution;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.TextNotes;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.UnusableText;
import unrolled.engine.trace.Trace;

class ModelStepTest {
  @TempDir
  private Path folder;

  private static Network network(Architecture architecture) {
    Network network = Network.of(architecture);
    Initialization.uniform().apply(network, new Draws(3, 0));
    return network;
  }

  private ModelStep written(Network network, Map<String, String> texts) throws FileProblem {
    Path file = folder.resolve("network.safetensors");
    ModelFile.write(file, network, texts);
    return ModelStep.of("network.safetensors", ModelFile.read(file));
  }

  private static double loss(Trace trace) {
    Execution execution = trace.execution();
    return execution.memory().values(trace.graph().variable("loss"))[0];
  }

  @Test
  void theNumbersOfTheFileAreSteppedThroughToTheUpdate() throws FileProblem {
    Network network = network(Architecture.of(new GruCell(GruCell.Variant.TEXTBOOK), 4, 5));
    ModelStep step = written(network, Map.of());
    assertEquals(List.of("A", "B", "C", "D"), step.alphabet());
    assertEquals(network.architecture(), step.architecture());
    assertArrayEquals(network.parameters().get("weight_hh_l0"),
        step.network().parameters().get("weight_hh_l0"));
    Trace trace = step.trace();
    assertEquals(3, trace.execution().memory().timesteps());
    assertArrayEquals(new int[] {0, 1, 2}, trace.execution().memory().ids(trace.graph().variable("x_ids")));
    assertArrayEquals(new int[] {3}, trace.execution().memory().ids(trace.graph().variable("y")));
    assertTrue(loss(trace) > 0 && Double.isFinite(loss(trace)));
  }

  @Test
  void symbolsAreThoseOfTheTextTheNetworkHasLearned() throws FileProblem, UnusableText {
    Corpus corpus = Corpus.of("天地玄黄天地", new Tokenizer.Characters(), 100);
    int symbols = corpus.vocabulary().size();
    Network network = network(Architecture.of(new LstmCell(), symbols, 3)
        .withInput(new Input.Embedding(symbols, 2))
        .withReadout(Readout.EVERY, symbols, LossKind.CROSS_ENTROPY));
    ModelStep step =
        written(network, new TextNotes(new Tokenizer.Characters(), corpus.vocabulary()).texts());
    assertEquals(corpus.vocabulary().tokens(), step.alphabet());
    assertArrayEquals(new int[] {1, 2, 3},
        step.prepare().memory().ids(step.trace().graph().variable("y")), "at every timestep the next one");
  }

  @Test
  void aNetworkThatReadsNumbersGetsOneHotVectors() throws FileProblem {
    Network network = network(Architecture.of(new LstmCell(), 2, 3).withInput(new Input.Real(2)).withLayers(2)
        .withBidirectional(true).withReadout(Readout.NONE, 1, LossKind.NONE));
    Trace trace = written(network, Map.of()).trace();
    assertArrayEquals(new double[] {1, 0, 0, 1, 1, 0},
        trace.execution().memory().values(trace.graph().variable("x")));
    assertTrue(trace.size() > 0);
    Network numbers = network(Architecture.of(new LstmCell(), 2, 3).withInput(new Input.Real(1))
        .withReadout(Readout.EVERY, 1, LossKind.SQUARED_ERROR));
    assertTrue(Double.isFinite(loss(written(numbers, Map.of()).trace())));
  }

  private static TrainingPlan roman(int digits) {
    return TrainingPlan.standard().withTask(new RomanNumerals(digits, false)).withCell(CellKind.GRU);
  }

  @Test
  void anEncoderAndADecoderTranslateANumeralAndReadWhatTheyWrote() throws FileProblem {
    for (int digits : new int[] {2, 3}) {
      Run run = new Run(roman(digits).withSize(9, 1));
      run.step(false);
      ModelStep step = written(run.next().network(), Map.of("task", "roman"));
      assertEquals(Optional.of(new RomanNumerals(digits, false)), step.task());
      assertEquals(new RomanNumerals(digits, false).alphabet(), step.alphabet());
      Trace trace = step.trace();
      var memory = trace.execution().memory();
      int from = memory.timesteps() - digits - 1;
      int[] read = memory.ids(trace.graph().variable("decoder.x_ids"));
      double[] logits = memory.values(trace.graph().variable("logits"));
      int width = trace.graph().variable("logits").width();
      for (int time = from + 1; time < memory.timesteps(); time++) {
        int at = memory.position(trace.graph().variable("logits"), time - 1);
        for (int symbol = 0; symbol < width; symbol++) {
          assertTrue(logits[at + read[time]] >= logits[at + symbol], "timestep " + time);
        }
      }
      assertTrue(loss(trace) > 0 && Double.isFinite(loss(trace)));
    }
  }

  @Test
  void withoutTheNameOfItsTaskADecoderReadsSymbolsInTheirOrder() throws FileProblem {
    ModelStep step = written(roman(2).network(), Map.of());
    assertEquals(Optional.empty(), step.task());
    assertEquals(18, step.alphabet().size());
    assertEquals(8 + 3, step.trace().execution().memory().timesteps());
    assertTrue(Double.isFinite(loss(step.trace())));
  }

  @Test
  void aNetworkThatLearnedATaskReadsASequenceOfIt() throws FileProblem {
    ModelStep step = written(TrainingPlan.standard().network(), Map.of("task", "pair"));
    assertEquals(new Pair().alphabet(), step.alphabet());
    assertEquals(2, step.trace().execution().memory().timesteps());
  }

  @Test
  void largeNetworksAreNotForStep() {
    Architecture small = Architecture.of(new LstmCell(), 3, 256);
    assertTrue(ModelStep.fits(small));
    assertFalse(ModelStep.fits(Architecture.of(new LstmCell(), 3, 257)));
    assertFalse(ModelStep.fits(small.withLayers(9)));
    assertFalse(ModelStep.fits(Architecture.of(new LstmCell(), 129, 4)));
    assertFalse(ModelStep.fits(small.withInput(new Input.Embedding(500, 4))));
  }
}
