package unrolled.engine.insight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.engine.insight.UnitTrackTest.network;
import static unrolled.engine.insight.UnitTrackTest.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.insight.LookBack.What;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;

class LookBackTest {
  private static final int WORDS = 6;
  private static final double STEP = 1e-5;

  static Stream<Architecture> architectures() {
    return Stream
        .<Cell>of(new ElmanCell(Activation.TANH), new LstmCell(), new GruCell(GruCell.Variant.PYTORCH))
        .map(cell -> Architecture.of(cell, WORDS, 5).withLayers(2))
        .flatMap(each -> Stream.of(each,
            each.withReadout(Readout.EVERY, WORDS, LossKind.CROSS_ENTROPY)));
  }

  /// s with one number of a one-hot vector offset, by a plain forward pass.
  private static double said(Network network, int[] ids, LookBack look, int[] at, double offset) {
    Graph graph = network.graph().withVectors(network.graph().variable("x_ids"));
    Execution execution = new Execution(graph, ids.length, 1, Gemm.create());
    Memory memory = execution.memory();
    network.parameters().writeTo(memory);
    double[] x = memory.values(graph.variable("x"));
    for (int time = 0; time < ids.length; time++) {
      x[time * WORDS + ids[time]] = 1;
    }
    x[at[0] * WORDS + at[1]] += offset;
    execution.forward();
    boolean logit = look.what() == What.LOGIT;
    var variable = graph.variable(logit ? "logits" : "probabilities");
    double found = memory.values(variable)[memory.position(variable, ids.length - 1) + look.output()];
    return logit ? found : Math.log(found);
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void theNormsAreThoseOfCentralDifferences(Architecture architecture) {
    Network network = network(architecture);
    int[] ids = text(7, WORDS);
    for (What what : What.values()) {
      LookBack look = LookBack.of(network, new LookBack.Question(ids, 6, 2, what), 50);
      assertEquals(said(network, ids, look, new int[2], 0), look.value(), 1e-12);
      assertEquals(7, look.length());
      for (int time = 0; time < ids.length; time++) {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
          int[] at = {time, i};
          double slope =
              (said(network, ids, look, at, STEP) - said(network, ids, look, at, -STEP)) / (2 * STEP);
          sum += slope * slope;
        }
        assertEquals(Math.sqrt(sum), look.norms()[time], 1e-8, what + " " + time);
      }
    }
  }

  @Test
  void ofEmbeddedWordsTheNormIsThatOfTheRowThatWasRead() {
    Network network =
        network(Architecture.of(new LstmCell(), WORDS, 5).withInput(new Input.Embedding(WORDS, 3)));
    int[] ids = {0, 3, 1, 5};
    double[] table = network.parameters().get("embedding.weight");
    LookBack look = LookBack.of(network, new LookBack.Question(ids, 3, 4, What.LOGIT), 9);
    for (int time = 0; time < ids.length; time++) {
      double sum = 0;
      for (int i = 3 * ids[time]; i < 3 * ids[time] + 3; i++) {
        double kept = table[i];
        table[i] = kept + STEP;
        double above = LookBack.of(network, new LookBack.Question(ids, 3, 4, What.LOGIT), 9).value();
        table[i] = kept - STEP;
        double below = LookBack.of(network, new LookBack.Question(ids, 3, 4, What.LOGIT), 9).value();
        table[i] = kept;
        sum += (above - below) * (above - below) / (4 * STEP * STEP);
      }
      assertEquals(Math.sqrt(sum), look.norms()[time], 1e-8);
    }
  }

  @Test
  void aWindowSeesTheSameGradientsAsTheWholeText() {
    Network network = network(Architecture.of(new LstmCell(), WORDS, 5));
    int[] ids = text(150, WORDS);
    for (What what : What.values()) {
      LookBack whole = LookBack.of(network, new LookBack.Question(ids, 140, 2, what), 150);
      LookBack part = LookBack.of(network, new LookBack.Question(ids, 140, 2, what), 30);
      assertEquals(111, part.from());
      assertEquals(whole.value(), part.value());
      assertArrayEquals(Arrays.copyOfRange(whole.norms(), 111, 141), part.norms());
      assertEquals(part.norms()[29], part.norm(0));
    }
  }

  @Test
  void withNothingCarriedOnlyTheLastTokenCounts() {
    Network network = network(Architecture.of(new LstmCell(), WORDS, 5).withControl(Control.NO_CARRY));
    MemoryLength length = MemoryLength.of(network, text(100, WORDS), 20, 5);
    assertEquals(1, length.length());
    assertEquals(0, length.centre());
    assertEquals(0, length.sizes()[1]);
  }

  @Test
  void aForgetGateThatKeepsLookBackFurther() {
    Network network = network(Architecture.of(new LstmCell(), WORDS, 5));
    double before = MemoryLength.of(network, text(100, WORDS), 40, 8).centre();
    Arrays.fill(network.parameters().get("bias_ih_l0"), 5, 10, 4);
    MemoryLength after = MemoryLength.of(network, text(100, WORDS), 40, 8);
    assertTrue(after.centre() > 2 * before, before + " " + after.centre());
    assertTrue(after.length() > 20, "" + after.length());
  }

  @Test
  void theLengthCountsUpToTheLastTokenThatMatters() {
    MemoryLength length = MemoryLength.of(List.of(
        new LookBack(What.LOGIT, 0, 0, 4, 0, new double[] {0.009, 0.5, 0.001, 1, 0.6}),
        new LookBack(What.LOGIT, 0, 2, 6, 0, new double[] {0.009, 0.5, 0.001, 1, 0.6})));
    assertEquals(4, length.length());
    assertEquals((1 + 2 * 0.001 + 3 * 0.5 + 4 * 0.009) / 2.11, length.centre(), 1e-12);
    assertArrayEquals(new double[] {0.6, 1, 0.001, 0.5, 0.009}, length.sizes(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> MemoryLength.of(List.of()));
    assertThrows(IllegalArgumentException.class,
        () -> MemoryLength.of(network(Architecture.of(new LstmCell(), WORDS, 5)), text(20, WORDS), 20, 1));
  }
}
