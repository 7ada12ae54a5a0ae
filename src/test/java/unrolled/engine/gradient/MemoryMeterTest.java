package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

class MemoryMeterTest {
  private static MemoryMeter meter(TrainingPlan plan) {
    return MemoryMeter.of(new Run(plan).next(), plan.layers() - 1, new SplittableRandom(7)).orElseThrow();
  }

  @Test
  void aShortMemoryEndsWhereRandomBitsHaveDrownedIt() {
    MemoryMeter meter = meter(GradientSamples.plan(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), 1));
    assertEquals(40, meter.accuracy().length);
    assertTrue(meter.accuracy()[0] > 0.99, "read at once");
    assertTrue(meter.accuracy()[2] > 0.99, "and two steps later");
    for (int time = 20; time < 40; time++) {
      assertEquals(0.5, meter.accuracy()[time], 0.09, "time " + time);
    }
    assertEquals(0.5, meter.chance(), 0.06);
    assertTrue(meter.chance() >= 0.5, "naming the commonest is at least a coin");
  }

  @Test
  void whatRemembersLongerIsMeasuredLonger() {
    TrainingPlan blank = GradientSamples.plan(CellKind.LSTM, GradientSamples.gateBias(3), 1)
        .withTask(new RememberFirst(false));
    assertTrue(meter(blank).accuracy()[39] > 0.99);
    MemoryMeter none = meter(blank.withControl(Control.NO_CARRY));
    assertTrue(none.accuracy()[0] > 0.99);
    assertEquals(none.chance(), none.accuracy()[1], 0.1);
  }

  /// Without noise 10⁻⁹ of a difference would be memory.
  @Test
  void aDifferenceFarBelowTheNoiseIsNoMemory() {
    TrainingPlan blank = GradientSamples.plan(CellKind.RNN_TANH, GradientSamples.orthogonal(0.6), 1)
        .withTask(new RememberFirst(false));
    assertEquals(0.5, meter(blank).accuracy()[39], 0.09);
  }

  @Test
  void withMoreSymbolsEveryOneIsAsked() {
    TrainingPlan cycle = GradientSamples.plan(CellKind.RNN_TANH, GradientSamples.orthogonal(1), 1)
        .withTask(new Cycle()).withBatch(6, 4);
    MemoryMeter meter = meter(cycle);
    assertEquals(1.0 / 3, meter.chance(), 0.06);
    assertTrue(meter.accuracy()[5] > 0.99, "the place in the cycle says which came first");
  }

  @Test
  void theSameMomentGivesTheSameNumbers() {
    TrainingPlan plan = GradientSamples.small(CellKind.GRU, false);
    assertArrayEquals(meter(plan).accuracy(), meter(plan).accuracy());
  }
}
