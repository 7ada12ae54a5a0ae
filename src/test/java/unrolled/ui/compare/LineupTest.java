package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Cycle;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

class LineupTest {
  private final Lineup standard = Lineup.standard(5);

  private static List<Integer> colours(Lineup lineup) {
    return lineup.entrants().stream().map(Entrant::colour).toList();
  }

  @Test
  void theDefaultNetworksDifferInTheirCellOnly() {
    assertEquals(List.of(CellKind.RNN_TANH, CellKind.RNN_RELU, CellKind.LSTM, CellKind.GRU),
        standard.plans().stream().map(TrainingPlan::cell).toList());
    TrainingPlan first = standard.plans().getFirst();
    standard.plans().forEach(plan -> assertEquals(first, plan.withCell(CellKind.RNN_TANH)));
    assertEquals(5, first.seed());
    assertTrue(standard.isFull());
  }

  @Test
  void aNewNetworkHasTheCellAndTheColourThatAreFreeAndTheTaskOfAll() {
    TrainingPlan longer = standard.plans().get(1).withTask(new Cycle()).withBatch(9, 3).withSeed(8);
    Lineup lineup = standard.without(2).with(1, longer).added();
    assertEquals(List.of(0, 1, 3, 2), colours(lineup));
    TrainingPlan added = lineup.plans().getLast();
    assertEquals(CellKind.LSTM, added.cell());
    assertEquals(new Cycle(), added.task());
    assertEquals(9, added.length());
    assertEquals(8, added.seed());
  }

  @Test
  void aCopyHasAColourOfItsOwn() {
    Lineup lineup = standard.without(0).duplicated(1);
    assertEquals(lineup.plans().get(1), lineup.plans().getLast());
    assertEquals(List.of(1, 2, 3, 0), colours(lineup));
  }

  @Test
  void whatAllShareIsChangedForAllAndWhatIsOnesOwnForOne() {
    TrainingPlan changed = standard.plans().get(2).withSize(7, 2).withBatch(11, 4);
    Lineup lineup = standard.with(2, changed);
    assertEquals(changed, lineup.plans().get(2));
    assertEquals(16, lineup.plans().getFirst().hidden());
    lineup.plans().forEach(plan -> assertEquals(11, plan.length()));
    lineup.plans().forEach(plan -> assertEquals(4, plan.batch()));
  }
}
