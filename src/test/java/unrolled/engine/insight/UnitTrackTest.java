package unrolled.engine.insight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.math.Seeded;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;
import unrolled.engine.network.Network;

class UnitTrackTest {
  static Network network(Architecture architecture) {
    Network network = Network.of(architecture);
    Initialization.matrices(new Initializer.Gaussian(0.6)).apply(network, Seeded.of(8));
    return network;
  }

  static int[] text(int length, int words) {
    var random = Seeded.of(4);
    return IntStream.range(0, length).map(_ -> random.nextInt(words)).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64, 65, 200})
  void pieceByPieceTheUnitsAreThoseOfTheWholeText(int length) {
    Network network = network(Architecture.of(new LstmCell(), 6, 4).withLayers(2));
    int[] ids = text(length, 6);
    Execution execution = new Execution(network.graph(), length, 1, Gemm.create());
    network.parameters().writeTo(execution.memory());
    System.arraycopy(ids, 0, execution.memory().ids(network.graph().variable("x_ids")), 0, length);
    execution.forward();
    Memory memory = execution.memory();
    List<String> names = UnitTrack.names(network.graph());
    assertEquals(12, names.size());
    for (UnitTrack track : UnitTrack.of(network, ids, names)) {
      Variable variable = network.graph().variable(track.variable());
      int at = memory.position(variable, 0);
      assertArrayEquals(Arrays.copyOfRange(memory.values(variable), at, at + length * 4), track.values());
      assertEquals(length, track.tokens());
    }
  }

  @Test
  void contextsAreDifferentPlacesTheStrongestFirst() {
    double[] values = {0, 5, 4, 0, -2, 3, 3, 0, -7, 1};
    UnitTrack track = new UnitTrack("h_l0", 1, values);
    List<UnitTrack.Context> largest = track.contexts(0, true, 3, 1);
    assertEquals(List.of(new UnitTrack.Context(1, 5, 0, 3), new UnitTrack.Context(5, 3, 4, 7),
        new UnitTrack.Context(9, 1, 8, 10)), largest);
    assertEquals(List.of(8, 4),
        track.contexts(0, false, 2, 1).stream().map(UnitTrack.Context::token).toList());
    assertEquals(10, track.contexts(0, true, 99, 0).size());
    assertEquals(7, track.limit(0));
  }

  @Test
  void contextsAreOfTheUnitAskedFor() {
    UnitTrack track = new UnitTrack("c_l0", 2, new double[] {1, -8, 3, 2, 2, 9});
    assertEquals(1, track.contexts(0, true, 1, 0).getFirst().token());
    assertEquals(0, track.contexts(1, false, 1, 0).getFirst().token());
    assertEquals(3, track.limit(0));
    assertEquals(9, track.limit(-1));
  }

  @Test
  void onlyStatesAndGatesAreFollowed() {
    Network network = network(Architecture.of(new LstmCell(), 6, 4));
    assertTrue(UnitTrack.names(network.graph()).containsAll(List.of("h_l0", "c_l0", "gate_f_l0")));
    assertThrows(IllegalArgumentException.class, () -> UnitTrack.of(network, text(3, 6), List.of("logits")));
    assertThrows(IllegalArgumentException.class, () -> UnitTrack.of(
        network(Architecture.of(new LstmCell(), 6, 4).withBidirectional(true)), text(3, 6), List.of("h_l0")));
  }
}
