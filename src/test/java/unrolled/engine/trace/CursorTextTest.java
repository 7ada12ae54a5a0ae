package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Role;
import unrolled.engine.scenario.Setup;

class CursorTextTest {
  private final Trace trace = Setup.standard().trace();

  private TraceStep stepBefore(String text) {
    return trace.steps().get(CursorText.parse(text, trace).orElseThrow().position() - 1);
  }

  @Test
  void endsAreNamed() {
    assertEquals(0, CursorText.parse("first", trace).orElseThrow().position());
    assertEquals(trace.size(), CursorText.parse("LAST", trace).orElseThrow().position());
    assertEquals(7, CursorText.parse("7", trace).orElseThrow().position());
  }

  @Test
  void aTimestepMeansAfterItsLastOperation() {
    TraceStep step = stepBefore("forward:2");
    assertEquals(Phase.FORWARD, step.phase());
    assertEquals(1, step.time());
    assertEquals(trace.graph().variable("h_l0"), ((Differentiable) step.op()).result());
    assertEquals(0, stepBefore("backward:1").time());
    assertEquals(Phase.UPDATE,
        trace.steps().get(CursorText.parse("backward:1", trace).orElseThrow().position()).phase());
  }

  @Test
  void phasesEndWithWhatTheyAreFor() {
    assertEquals(Phase.LOSS, stepBefore("loss").phase());
    assertEquals(Phase.BACKWARD,
        trace.steps().get(CursorText.parse("loss", trace).orElseThrow().position()).phase());
    assertEquals(trace.size(), CursorText.parse("update", trace).orElseThrow().position());
    assertEquals(Role.LOSS, trace.graph().lossOp().orElseThrow().loss().role());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forward:", "forward:0", "forward:3", "sideways", "99999", "-1", "1:2:3",
      "forward:99999999999"})
  void whatIsNoPlaceIsEmpty(String text) {
    assertTrue(CursorText.parse(text, trace).isEmpty(), text);
  }
}
