package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

/// The norm of a gradient in a trace is the number that training measured, and the root of the squares it names.
class GradientNormTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.standard().withTask(new RememberFirst(true)).withSize(5, 2).withBatch(7, 3);

  private static Trace trace(Run run) {
    return run.at(run.step() + 1).trace();
  }

  private static Element norm(Trace trace, String name, int time) {
    return new Element(trace.graph().variable(name), Quantity.GRADIENT_NORM, time, 0, 0);
  }

  @ParameterizedTest
  @EnumSource
  void itIsWhatTrainingMeasured(CellKind cell) {
    Run run = new Run(PLAN.withCell(cell));
    run.step(true);
    Sample ahead = Objects.requireNonNull(run.snapshot(1, 0, RunState.PAUSED, 0).ahead());
    Trace trace = trace(run);
    TraceView end = trace.at(new Cursor(trace.size(), 0));
    for (int layer = 0; layer < 2; layer++) {
      for (int time = 0; time < ahead.timesteps(); time++) {
        assertEquals(ahead.stateNorm(layer, time), end.number(norm(trace, "h_l" + layer, time)));
        if (cell == CellKind.LSTM) {
          assertEquals(ahead.cellNorm(layer, time), end.number(norm(trace, "c_l" + layer, time)));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsKnownOnceNothingIsAddedToAnyOfItsNumbers(CellKind cell) {
    Trace trace = trace(new Run(PLAN.withCell(cell)));
    Element norm = norm(trace, "h_l0", 2);
    int settled = trace.settled(norm);
    assertEquals(Phase.BACKWARD, trace.steps().get(settled - 1).phase());
    assertFalse(trace.at(new Cursor(settled - 1, 0)).isKnown(norm));
    assertTrue(Double.isNaN(trace.at(new Cursor(settled - 1, 0)).number(norm)));
    TraceView there = trace.at(new Cursor(settled, 0));
    assertTrue(there.isKnown(norm));
    assertEquals(settled, trace.settled(norm.with(Quantity.GRADIENT)), "when its numbers are");
    assertTrue(there.progress(norm.with(Quantity.GRADIENT)).isComplete());
  }

  @ParameterizedTest
  @EnumSource
  void itsArithmeticNamesEveryNumberOfTheVectorTheLargestFirst(CellKind cell) {
    Trace trace = trace(new Run(PLAN.withCell(cell)));
    Element norm = norm(trace, "h_l1", 4);
    TraceView end = trace.at(new Cursor(trace.size(), 0));
    Explanation explanation = end.explain(norm);
    List<Formula.Scalar> sources = explanation.sources();
    assertEquals(3 * 5, sources.stream().map(Formula.Scalar::element).distinct().count());
    sources.forEach(each -> assertEquals(end.number(each.element()), each.value()));
    double[] sizes = sources.stream().mapToDouble(each -> Math.abs(each.value())).toArray();
    assertTrue(IntStream.range(1, sizes.length).allMatch(i -> sizes[i] <= sizes[i - 1]));
    double byHand = Math.sqrt(DoubleStream.of(sizes).map(size -> size * size).sum());
    assertEquals(byHand, explanation.value(), 1e-15 * byHand);
    assertEquals(byHand, explanation.recomputed(), 1e-15 * byHand);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsComputedOrUpdatedSettlesWithItsStep(CellKind cell) {
    Trace trace = trace(new Run(PLAN.withCell(cell)));
    Variable hidden = trace.graph().variable("h_l0");
    int value = trace.settled(new Element(hidden, Quantity.VALUE, 3, 1, 2));
    assertTrue(trace.steps().get(value - 1).op() instanceof Differentiable op
        && op.results().contains(hidden));
    assertEquals(3, trace.steps().get(value - 1).time());
    Element weight =
        new Element(trace.graph().variable("weight_hh_l0"), Quantity.NEXT_VALUE, 0, 0, 0);
    assertEquals(Phase.UPDATE, trace.steps().get(trace.settled(weight) - 1).phase());
  }
}
