package unrolled.ui.bytime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.TextProblem;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TimeGroup;
import unrolled.engine.trace.Trace;

/// What is drawn is what the engine says, and where it lies adds up.
class ByTimeTest {
  private static final Trace TRACE = trace();

  private static Trace trace() {
    try {
      return Setup.standard().withCell(CellKind.GRU)
          .withScenario(Scenario.of("abcabcabcabcabcabcab", "c")).trace();
    } catch (TextProblem impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Variable parameter(String name) {
    return TRACE.graph().find(name).orElseThrow();
  }

  @Test
  void everyParameterStepHasItsPartsAndNoOtherStepHas() {
    long updates = TRACE.steps().stream().filter(step -> step.phase() == Phase.UPDATE).count();
    assertEquals(updates, TRACE.steps().stream().map(step -> ByTime.taughtBy(TRACE, step))
        .filter(each -> each != null).count());
    assertNull(ByTime.taughtBy(TRACE, null));
    assertNotNull(ByTime.taughtBy(TRACE, TRACE.steps().getLast()));
  }

  @Test
  void thePartsOfAParameterAreTheEnginesAndAddUpToItsNorm() {
    Variable weight = parameter("weight_ih_l0");
    ByTime byTime = ByTime.of(TRACE, weight);
    assertTrue(byTime.groups().size() <= ByTime.MOST);
    double[] parts = TRACE.byTime(weight).parts();
    for (TimeGroup group : byTime.groups()) {
      double sum = Arrays.stream(parts, group.from(), group.to() + 1).sum();
      assertEquals(sum, group.part(), 1e-15);
    }
    assertEquals(TRACE.byTime(weight).norm(), byTime.total());
    assertEquals(byTime.total(), byTime.reach(false) - byTime.reach(true), 1e-12);
  }

  @Test
  void thePartsOfANumberAddUpToItsGradient() {
    Element element = new Element(parameter("weight_hh_l0"), Quantity.NEXT_VALUE, 0, 0, 4);
    ByTime byTime = ByTime.of(TRACE, element);
    assertEquals(Quantity.GRADIENT, byTime.element().quantity());
    assertFalse(byTime.whole());
    assertEquals(byTime.total(), byTime.reach(false) - byTime.reach(true), 1e-12);
  }

  private static ByTime of(double... parts) {
    List<TimeGroup> groups = IntStream.range(0, parts.length)
        .mapToObj(t -> new TimeGroup(t, t, parts[t], Math.abs(parts[t]))).toList();
    Element element = new Element(parameter("weight_hh_l0"), Quantity.GRADIENT, 0, 0, 0);
    return new ByTime(element, false, groups, Arrays.stream(parts).sum(), parts.length);
  }

  @Test
  void negativePartsGrowLeftwardsFromZeroAndPositiveOnesRightwards() {
    List<ByTimeBar.Piece> pieces = ByTimeBar.pieces(of(3, -1, 0, 4, -2), 100);
    assertEquals(4, pieces.size(), "a timestep that adds nothing takes no room");
    assertEquals(30, pieces.get(0).from());
    assertEquals(60, pieces.get(0).to());
    assertEquals(20, pieces.get(1).from());
    assertEquals(30, pieces.get(1).to());
    assertEquals(100, pieces.get(2).to());
    assertEquals(0, pieces.get(3).from());
  }

  @Test
  void nothingAndInfinityHaveNoPieces() {
    assertTrue(of(0, 0).isNothing());
    assertEquals(List.of(), ByTimeBar.pieces(of(0, 0), 100));
    assertFalse(of(1, Double.NaN).isFinite());
    assertEquals(List.of(), ByTimeBar.pieces(of(1, Double.POSITIVE_INFINITY), 100));
    double most = Double.MAX_VALUE;
    assertEquals(List.of(), ByTimeBar.pieces(of(most, most), 100), "together they are too large to draw");
  }

  @Test
  void groupsAreNamedByTheirTimestepsFromOne() {
    assertEquals("1", ByTimeBar.name(new TimeGroup(0, 0, 1, 1)));
    assertEquals("3–7", ByTimeBar.name(new TimeGroup(2, 6, 1, 1)));
  }
}
