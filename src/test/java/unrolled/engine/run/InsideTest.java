package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;

/// A snapshot's copy of the inside of a network has the numbers of the step it names.
class InsideTest {
  static Stream<TrainingPlan> plans() {
    TrainingPlan standard = TrainingPlan.standard();
    return Stream.of(standard,
        standard.withTask(new RememberFirst(true)).withCell(CellKind.LSTM).withSize(5, 2)
            .withBatch(7, 3),
        standard.withTask(new Cycle()).withCell(CellKind.GRU).withBatch(6, 4));
  }

  private static Run watched(TrainingPlan plan) {
    Run run = new Run(plan);
    run.watch(new Detail(true, true));
    return run;
  }

  @ParameterizedTest
  @MethodSource("plans")
  void activationsAreThoseOfTheStepItself(TrainingPlan plan) {
    Run run = watched(plan);
    assertNull(run.snapshot(1, 0, RunState.RUNNING, 0).inside().activations());
    for (int i = 0; i < 5; i++) {
      run.step(false);
    }
    check(run.snapshot(1, 0, RunState.RUNNING, 0), run.at(5));
    check(run.snapshot(1, 0, RunState.PAUSED, 0), run.at(6));
  }

  private static void check(TrainingSnapshot snapshot, Moment moment) {
    Activations inside = Objects.requireNonNull(snapshot.inside().activations());
    Memory memory = moment.trace().execution().memory();
    assertEquals(moment.step(), inside.step());
    assertEquals(memory.timesteps(), inside.timesteps());
    for (Variable variable : inside.variables()) {
      for (int time = 0; time < inside.timesteps(); time++) {
        check(inside, memory, variable, time);
      }
    }
  }

  private static void check(Activations inside, Memory memory, Variable variable, int time) {
    if (!inside.has(variable, time)) {
      assertThrows(IllegalArgumentException.class, () -> inside.value(variable, time, 0));
    } else if (variable.isSymbols()) {
      assertEquals(memory.ids(variable)[memory.position(variable, time)], inside.value(variable, time, 0));
    } else {
      for (int i = 0; i < variable.width(); i++) {
        assertEquals(memory.value(new Element(variable, Quantity.VALUE, time, 0, i)),
            inside.value(variable, time, i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyCellShowsItsStatesItsGatesAndItsPrediction(CellKind cell) {
    Run run = watched(TrainingPlan.standard().withCell(cell).withSize(3, 2));
    Activations inside = Objects.requireNonNull(
        run.snapshot(1, 0, RunState.PAUSED, 0).inside().activations());
    assertEquals(2, inside.variables(Role.HIDDEN).size());
    assertEquals(cell.cell().hasCellState() ? 2 : 0, inside.variables(Role.CELL_STATE).size());
    int gates = cell.cell().gates().size();
    assertEquals(gates == 1 ? 0 : 2 * gates, inside.variables(Role.GATE).size());
    assertEquals(1, inside.variables(Role.PROBABILITIES).size());
    assertEquals(1, inside.variables(Role.IDS).size());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void spreadsCountEveryWeightAndItsLatestChange(TrainingPlan plan) {
    Run run = watched(plan);
    assertNull(run.snapshot(1, 0, RunState.PAUSED, 0).inside().spreads().getFirst().update());
    run.step(false);
    var spreads = run.snapshot(1, 0, RunState.RUNNING, 0).inside().spreads();
    assertEquals(run.execution().graph().parameters(), spreads.stream().map(Spread::parameter).toList());
    for (Spread spread : spreads) {
      assertEquals(spread.parameter().shape().size(), sum(spread.weights()));
      Histogram update = Objects.requireNonNull(spread.update());
      assertEquals(spread.parameter().shape().size(), sum(update));
      assertTrue(update.limit() < 0.1, "Adam at 0.02 moves a weight by 0.02 at first: " + update.limit());
    }
    assertFalse(spreads.isEmpty());
    assertNotNull(run.last());
  }

  private static int sum(Histogram histogram) {
    return IntStream.range(0, Histogram.BINS).map(histogram::count).sum();
  }
}
