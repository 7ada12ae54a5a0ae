package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Activity;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.runs.RescueViewModel;

/// Past training steps are looked into, and a network that diverged goes on.
class ComparePastTest {
  private final CompareSamples screen = new CompareSamples(Lineup.standard(1));
  private final CompareViewModel model = screen.model;

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void theInsideOfAPastTrainingStepIsWhatItWasThen() {
    screen.make(3);
    List<double[]> then = gates();
    screen.make(9);
    model.mark(4);
    for (Contender each : model.contenders(0)) {
      assertEquals(4, Objects.requireNonNull(each.activity()).moment().step());
    }
    List<double[]> again = gates();
    for (int i = 0; i < then.size(); i++) {
      assertArrayEquals(then.get(i), again.get(i), "bit for bit, network " + i);
    }
    assertTrue(model.open(3));
    assertEquals(4, screen.opened.getLast().step(), "it can be stepped through");
    model.mark(Long.MAX_VALUE);
    assertEquals(13, Objects.requireNonNull(model.contenders(0).getFirst().activity()).moment().step());
  }

  /// What the gates of LSTM and GRU let through, and where the states of all stand.
  private List<double[]> gates() {
    List<double[]> all = new ArrayList<>();
    for (Contender each : model.contenders(0)) {
      Activity activity = Objects.requireNonNull(each.activity());
      double[] numbers = new double[(activity.gates().size() + 1) * activity.timesteps()];
      for (int time = 0; time < activity.timesteps(); time++) {
        for (int gate = 0; gate < activity.gates().size(); gate++) {
          numbers[gate * activity.timesteps() + time] = activity.gate(gate, time, 3);
        }
        numbers[activity.gates().size() * activity.timesteps() + time] = activity.along(0, 0, time);
      }
      all.add(numbers);
    }
    return all;
  }

  @Test
  void aPastTrainingStepIsSeenWhileTheyGoOn() {
    screen.make(5);
    model.toggle();
    screen.until(seen -> seen.getFirst().step() > 8);
    model.mark(2);
    assertEquals(2, Objects.requireNonNull(model.contenders(0).getLast().activity()).moment().step());
    model.toggle();
    screen.settle();
  }

  @Test
  void aDivergedNetworkGoesOnClippedFromTheStepThatWasTriedOut() {
    model.change(plan -> plan.withTask(new RememberFirst(true)).withSize(24, 1).withBatch(60, 8)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.1))
        .withBeginning(Beginning.of(InitializerKind.ORTHOGONAL).withSpectralRadius(OptionalDouble.of(8))));
    model.toggle();
    screen.until(seen -> RescueViewModel.diverged(seen) == 0);
    assertTrue(model.around().rescue().stateProperty().get().searching());
    screen.until(_ -> !model.around().rescue().stateProperty().get().searching());
    long from = Objects.requireNonNull(model.around().rescue().stateProperty().get().moment()).step();
    assertTrue(from <= screen.seen().getFirst().step() + 1);
    model.select(1);
    model.clipAndGoOn();
    screen.until(seen -> seen.getFirst().divergence() == null && seen.getFirst().step() > from + 5);
    model.toggle();
    screen.settle();
    assertEquals(0, model.selectedProperty().get());
    GradientClipping.ByNorm clipped = new GradientClipping.ByNorm(1, false);
    assertEquals(clipped, screen.seen().getFirst().plan().training().clipping());
    assertEquals(clipped, model.planProperty().get().training().clipping());
    assertEquals(Set.of(), model.pendingProperty().get().getFirst(), "nothing waits for a reset");
    assertEquals(-1, RescueViewModel.diverged(screen.seen()));
  }
}
