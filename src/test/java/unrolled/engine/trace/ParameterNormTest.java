package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

/// Norms of parameters and updates in a trace are the numbers that training measured, and the root of what they name.
class ParameterNormTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.standard().withTask(new RememberFirst(true)).withSize(5, 2).withBatch(7, 3);

  private final Run run = new Run(PLAN);

  private static Sample measured(Run run) {
    return Objects.requireNonNull(run.snapshot(1, 0, RunState.PAUSED, 0).latest());
  }

  private static Element norm(Trace trace, String name, Quantity quantity) {
    return new Element(trace.graph().variable(name), quantity, 0, 0, 0);
  }

  private static Element first(Trace trace, Quantity quantity) {
    return new Element(trace.graph().parameters().getFirst(), quantity, 0, 0, 0);
  }

  private static TraceView end(Trace trace) {
    return trace.at(new Cursor(trace.size(), 0));
  }

  @ParameterizedTest
  @EnumSource
  void theyAreWhatTrainingMeasured(CellKind cell) {
    Run made = new Run(PLAN.withCell(cell));
    made.step(true);
    Trace trace = made.at(2).trace();
    made.step(true);
    Sample second = measured(made);
    TraceView end = end(trace);
    assertEquals(second.weightNorm(), end.number(first(trace, Quantity.ALL_VALUES_NORM)));
    assertEquals(second.updateNorm(), end.number(first(trace, Quantity.ALL_CHANGES_NORM)));
    for (int layer = 0; layer < 2; layer++) {
      assertEquals(second.groupNorm(layer),
          end.number(norm(trace, "weight_hh_l" + layer, Quantity.LAYER_GRADIENT_NORM)));
    }
    assertEquals(second.groupNorm(2), end.number(norm(trace, "head.weight", Quantity.LAYER_GRADIENT_NORM)));
  }

  @ParameterizedTest
  @EnumSource(names = {"LAYER_GRADIENT_NORM", "ALL_VALUES_NORM", "ALL_CHANGES_NORM"})
  void theArithmeticNamesEveryParameterAndEachNamesItsNumbers(Quantity quantity) {
    run.step(true);
    Trace trace = run.at(2).trace();
    TraceView end = end(trace);
    Explanation whole = end.explain(norm(trace, "weight_ih_l0", quantity));
    List<Element> parts = whole.sources().stream().map(Formula.Scalar::element).toList();
    Set<Variable> all = trace.graph().parameters().stream()
        .filter(each -> quantity != Quantity.LAYER_GRADIENT_NORM || each.name().endsWith("_l0"))
        .collect(Collectors.toSet());
    assertEquals(all, parts.stream().map(Element::variable).collect(Collectors.toSet()));
    assertEquals(all.size(), parts.size());
    assertEquals(whole.value(), whole.recomputed(), 1e-14 * whole.value());
    assertTrue(whole.value() > 0);
    for (Element part : parts) {
      Explanation own = end.explain(part);
      assertEquals(own.value(), own.recomputed(), 1e-14 * own.value());
      assertEquals(part.variable().shape().size(),
          own.sources().stream().map(each -> each.element().index()).distinct().count());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LAYER_GRADIENT_NORM", "ALL_CHANGES_NORM", "CHANGE_NORM"})
  void theyAreKnownOnceTheLastOfTheirNumbersIs(Quantity quantity) {
    Trace trace = run.at(1).trace();
    Element norm = norm(trace, "weight_hh_l1", quantity);
    int settled = trace.settled(norm);
    assertFalse(trace.at(new Cursor(settled - 1, 0)).isKnown(norm));
    assertTrue(Double.isNaN(trace.at(new Cursor(settled - 1, 0)).number(norm)));
    assertTrue(trace.at(new Cursor(settled, 0)).isKnown(norm));
    assertEquals(quantity == Quantity.LAYER_GRADIENT_NORM ? Phase.BACKWARD : Phase.UPDATE,
        trace.steps().get(settled - 1).phase());
  }
}
