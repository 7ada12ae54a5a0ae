package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.trace.Trace;

/// Units of a hidden or cell state held in a whole training step.
class HeldStateTest {
  private static Execution ready(CellKind cell) {
    return Setup.standard().withScenario(Scenario.ALL.get(1)).withCell(cell).withSize(3, 2)
        .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 5).prepare();
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"RNN_TANH", "LSTM", "GRU", "GRU_TEXTBOOK"})
  void unitsThatAreHeldStayThereAndEveryGradientIsThatOfTheChangedNetwork(CellKind cell) {
    Execution ready = ready(cell);
    for (String name : cell == CellKind.LSTM ? List.of("h_l0", "c_l1") : List.of("h_l0", "h_l1")) {
      Variable state = ready.graph().variable(name);
      Graph graph = Frozen.in(Frozen.in(ready.graph(), state, 2), state, 0);
      Execution held = ready.on(graph, Gemm.create());
      Arrays.fill(held.memory().values(graph.variable(Frozen.held(state, 0))), 0.5);
      Arrays.fill(held.memory().values(graph.variable(Frozen.held(state, 2))), -0.25);
      Trace after = Trace.record(held);
      Memory memory = after.execution().memory();
      for (int time = 0; time < memory.timesteps(); time++) {
        int at = memory.position(state, time);
        assertEquals(0.5, memory.values(state)[at], name);
        assertEquals(-0.25, memory.values(state)[at + 2], name);
      }
      assertTrue(Bits.assertGradientsAgree(after) > 100);
    }
  }

  @Test
  void aUnitIsHeldOnceAndOnlyOfAGateOrState() {
    Graph graph = ready(CellKind.LSTM).graph();
    Variable state = graph.variable("h_l0");
    Graph held = Frozen.in(graph, state, 1);
    assertThrows(IllegalArgumentException.class, () -> Frozen.in(held, state, 1));
    assertThrows(IllegalArgumentException.class, () -> Frozen.in(graph, graph.variable("a_f_l0"), 1));
    assertThrows(IllegalArgumentException.class, () -> Frozen.in(graph, state, 3));
  }
}
