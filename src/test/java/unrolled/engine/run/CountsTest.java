package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.scenario.CellKind;

/// What is counted about a step made again is what training counted.
class CountsTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard().withTask(new RememberFirst(false))
      .withCell(CellKind.GRU).withBatch(6, 4);

  private static void assertCounts(TrainingPlan plan) {
    Run run = new Run(plan, Workers.NONE);
    for (int step = 1; step <= 12; step++) {
      Moment moment = run.next();
      run.step(true);
      Counts.Answers answers = Counts.answers(moment).orElseThrow();
      assertEquals(Objects.requireNonNull(run.history().latest()).accuracy(), answers.share(), 0,
          "step " + step);
      assertTrue(answers.right() <= answers.asked() && answers.asked() > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void answersAreThoseThatTrainingMeasuredHoweverTheBatchIsSplit(int parts) {
    assertCounts(PLAN.withSplit(parts));
  }

  /// A decoder that reads its own answers does so again.
  @Test
  void anEncoderAndADecoderAnswerAsTheyDid() {
    Task roman = Tasks.ALL.stream().filter(each -> each.decoder().isPresent()).findFirst().orElseThrow();
    TrainingPlan plan = TrainingPlan.standard().withTask(roman);
    assertCounts(plan);
    assertCounts(plan.withTraining(plan.training().withForcing(false)));
  }

  @Test
  void numbersAreNotRightOrWrong() {
    Task numbers = Tasks.ALL.stream().filter(each -> each.id().equals("adding")).findFirst().orElseThrow();
    assertTrue(Counts.answers(new Run(PLAN.withTask(numbers), Workers.NONE).next()).isEmpty());
  }

  @Test
  void spreadsAreThoseOfTheRun() {
    Run run = new Run(PLAN, Workers.NONE);
    run.watch(new Detail(false, true));
    for (int i = 0; i < 5; i++) {
      run.step(true);
    }
    Moment last = Objects.requireNonNull(run.last());
    for (Spread seen : run.snapshot(1, 0, RunState.PAUSED, 0).inside().spreads()) {
      Spread again = Counts.after(last, seen.parameter().name());
      assertSame(seen.weights(), again.weights());
      assertSame(Objects.requireNonNull(seen.update()), Objects.requireNonNull(again.update()));
      assertSame(seen.weights(), Counts.before(run.next(), seen.parameter().name()));
    }
  }

  private static void assertSame(Histogram seen, Histogram again) {
    assertEquals(seen.limit(), again.limit());
    assertEquals(seen.whole(), again.whole());
    IntStream.range(0, Histogram.BINS).forEach(bin -> assertEquals(seen.count(bin), again.count(bin)));
  }

  @Test
  void allNumbersTogetherAreSaid() {
    double[] numbers = {3, -4, 0, 5, Double.NaN, Double.POSITIVE_INFINITY};
    Histogram spread = Histogram.of(numbers);
    assertEquals(new Histogram.Whole(-4, 5, 1, Math.sqrt(12.5)), spread.whole());
    assertEquals(6, spread.total());
    assertEquals(1e300, Histogram.of(new double[] {1e300, -1e300}).whole().rms(), 1e285);
    assertEquals(0, Histogram.of(new double[] {0, 0}).whole().rms());
    assertEquals(Double.NaN, Histogram.of(new double[] {Double.NaN}).whole().mean());
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      double from = spread.from(bin);
      double to = spread.from(bin + 1);
      assertEquals(spread.middle(bin), (from + to) / 2, 1e-15);
      assertEquals(
          Arrays.stream(numbers).filter(each -> each >= from && (each < to || (each == to && to == 5)))
              .count(),
          spread.count(bin));
    }
  }
}
