package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Adding;
import unrolled.engine.data.Cycle;
import unrolled.engine.math.Shape;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Readout;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

class TrainingPlanTest {
  private static final TrainingPlan STANDARD = TrainingPlan.standard();

  static Stream<TrainingPlan> others() {
    return Stream.of(STANDARD.withTask(new Cycle()), STANDARD.withCell(CellKind.GRU), STANDARD.withSize(5, 1),
        STANDARD.withSize(4, 2), STANDARD.withBias(Bias.TWO),
        STANDARD.withInitializer(InitializerKind.XAVIER),
        STANDARD.withControl(Control.NO_CARRY));
  }

  @ParameterizedTest
  @MethodSource("others")
  void theNetworkAndTheTaskNeedAReset(TrainingPlan other) {
    assertFalse(STANDARD.canBecome(other));
    TrainingConfig sgd = TrainingConfig.of(Optimizer.sgd(), 1);
    assertTrue(other.canBecome(other.withTraining(sgd)));
    assertFalse(STANDARD.canBecome(other.withTraining(sgd)));
  }

  @Test
  void batchesAndTheWayOfLearningChangeWhileItRuns() {
    TrainingPlan other = STANDARD.withBatch(9, 4).withSeed(2)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 1));
    assertTrue(STANDARD.canBecome(other));
    TrainingPlan reached = STANDARD;
    for (Change change : Change.between(STANDARD, other)) {
      reached = change.of(reached);
    }
    assertEquals(other, reached);
    assertEquals(List.of(), Change.between(STANDARD, STANDARD.withCell(CellKind.GRU)));
  }

  @Test
  void theArchitectureIsWhatWasPlanned() {
    var plan = STANDARD.withTask(new Cycle()).withSize(7, 3).withControl(Control.NO_RECURRENCE);
    var architecture = plan.architecture();
    assertEquals(Readout.EVERY, architecture.readout());
    assertEquals(Control.NO_RECURRENCE, architecture.control());
    assertEquals(7, architecture.hidden());
    assertEquals(3, architecture.layers());
    assertEquals(20, plan.timesteps());
    assertEquals(2, STANDARD.timesteps());
  }

  @Test
  void aSeedGivesTheSameWeights() {
    double[] first = STANDARD.network().parameters().get("weight_hh_l0");
    assertArrayEquals(first, STANDARD.network().parameters().get("weight_hh_l0"));
    assertTrue(first[0] != STANDARD.withSeed(2).network().parameters().get("weight_hh_l0")[0]);
  }

  @ParameterizedTest
  @CsvSource({"0,1,2,2", "257,1,2,2", "4,0,2,2", "4,9,2,2", "4,1,0,2", "4,1,201,2", "4,1,2,0", "4,1,2,65"})
  void sizesOutOfRangeAreRefused(int hidden, int layers, int length, int batch) {
    assertThrows(IllegalArgumentException.class,
        () -> STANDARD.withSize(hidden, layers).withBatch(length, batch));
  }

  @Test
  void symbolsAreReadByAnEmbeddingWhereOneIsAskedFor() {
    Architecture embedded = STANDARD.withEmbedding(5).architecture();
    assertEquals(new Input.Embedding(3, 5), embedded.input());
    assertEquals(new Shape(3, 5), embedded.graph().variable("embedding.weight").shape());
    assertEquals(new Shape(4, 5), embedded.graph().variable("weight_ih_l0").shape());
    TrainingPlan numbers = STANDARD.withTask(new Adding(2));
    assertEquals(numbers.architecture(), numbers.withEmbedding(5).architecture());
    assertThrows(IllegalArgumentException.class, () -> STANDARD.withEmbedding(-1));
    assertThrows(IllegalArgumentException.class,
        () -> STANDARD.withEmbedding(TrainingPlan.MOST_EMBEDDED + 1));
  }
}
