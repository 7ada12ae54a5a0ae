package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

class StandingTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard().withTask(new RememberFirst(false))
      .withSize(16, 1).withBatch(20, 16).withTraining(TrainingConfig.of(Optimizer.adam(), 0.01));

  private static TrainingSnapshot after(int steps, TrainingPlan plan) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(false);
    }
    return run.snapshot(1, 0, RunState.RUNNING, 0);
  }

  private static List<Integer> order(List<Standing> standings) {
    return standings.stream().map(Standing::run).toList();
  }

  @Test
  void theFirstToSolveTheTaskComesFirstAndWhoStoppedLast() {
    TrainingSnapshot wild = after(70, PLAN.withCell(CellKind.RNN_RELU)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 999)));
    TrainingSnapshot tanh = after(70, PLAN);
    TrainingSnapshot gru = after(70, PLAN.withCell(CellKind.GRU));
    List<Standing> standings = Standing.of(List.of(wild, tanh, gru));
    assertEquals(List.of(2, 1, 0), order(standings));
    assertEquals(OptionalInt.of(1), standings.getFirst().place());
    assertEquals(OptionalLong.of(42), standings.getFirst().solved());
    assertEquals(OptionalInt.empty(), standings.get(1).place());
  }

  @Test
  void theSameStepSharesAPlaceAndTheNextIsCountedOn() {
    TrainingSnapshot gru = after(70, PLAN.withCell(CellKind.GRU));
    TrainingSnapshot later = after(90, PLAN.withCell(CellKind.GRU).withSeed(2));
    List<Standing> standings = Standing.of(List.of(later, gru, gru));
    assertEquals(List.of(1, 2, 0), order(standings));
    assertEquals(List.of(1, 1, 3), standings.stream().map(each -> each.place().orElse(0)).toList());
  }

  @Test
  void whoHasNotSolvedItKeepsItsOrder() {
    TrainingSnapshot tanh = after(5, PLAN);
    assertEquals(List.of(0, 1, 2), order(Standing.of(List.of(tanh, after(3, PLAN), tanh))));
  }

  @Test
  void parametersAreCounted() {
    long layer = 16 * 3 + 16 * 16 + 16;
    long outputs = PLAN.task().outputs();
    Standing tanh = Standing.of(List.of(after(0, PLAN))).getFirst();
    assertEquals(layer + outputs * 17, tanh.parameters());
    assertEquals(4 * layer + outputs * 17,
        Standing.of(List.of(after(0, PLAN.withCell(CellKind.LSTM)))).getFirst().parameters());
  }
}
