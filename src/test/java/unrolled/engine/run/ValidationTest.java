package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.data.Draws;
import unrolled.engine.data.Reading;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.data.TokenText;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.CellKind;

/// The loss on what a task holds out.
class ValidationTest {
  private static final TrainingPlan PLAN = TrainingPlan.standard().withCell(CellKind.LSTM).withSize(6, 1)
      .withTask(TokenSamples.text(400, Reading.STREAMS)).withBatch(9, 4).withValidation(10);

  private static double[] parameters(Execution execution) {
    return execution.graph().parameters().stream()
        .flatMapToDouble(each -> Arrays.stream(execution.memory().values(each))).toArray();
  }

  private static Run after(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    IntStream.range(0, steps).forEach(_ -> run.step(false));
    return run;
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void measuringDisturbsNoBit(Reading reading) {
    TrainingPlan plan = PLAN.withTask(TokenSamples.text(400, reading));
    Run measured = new Run(plan);
    for (int step = 0; step < 60; step++) {
      measured.validate();
      measured.step(false);
    }
    Run never = after(plan.withValidation(0), 60);
    assertArrayEquals(parameters(never.execution()), parameters(measured.execution()));
    assertEquals(0, never.validated().losses().size());
    assertEquals(60, measured.validated().losses().size() - 1);
  }

  /// With streams of its own the held-out part is read as one sequence: its loss is that of one long forward pass.
  @Test
  void theLossIsThatOfTheHeldOutSymbols() {
    TokenText text = new TokenText(TokenSamples.counting(60), Reading.STREAMS,
        Optional.of(TokenSamples.counting(37)));
    TrainingPlan plan = PLAN.withTask(text).withBatch(9, 1);
    Run run = after(plan, 20);
    Network network = Network.of(plan.architecture());
    Execution whole = new Execution(network.graph(), 36, 1, Gemm.create());
    text.heldOut().orElseThrow().next(new Draws(1, 1), 36, 1).writeTo(whole.memory());
    whole.countTargets();
    network.graph().parameters().forEach(each -> System.arraycopy(run.execution().memory().values(each), 0,
        whole.memory().values(each), 0, each.shape().size()));
    assertEquals(whole.forward(), run.validated().losses().loss(1), 1e-14);
    assertEquals(20, run.validated().losses().step(1));
  }

  @Test
  void theLowestLossKeepsItsWeights() {
    Run run = after(PLAN, 800);
    Validations losses = run.validated().losses();
    Validated.Best best = Objects.requireNonNull(run.validated().best());
    double lowest = IntStream.range(0, losses.size()).mapToDouble(losses::loss).min().orElseThrow();
    assertEquals(lowest, best.loss());
    assertTrue(best.updates() < 800 && losses.loss(losses.size() - 1) > lowest, "noise cannot be learned");
    assertEquals(best.updates() + 1, best.moment().step());
    assertArrayEquals(parameters(after(PLAN, (int) best.updates()).execution()),
        parameters(best.moment().prepare()));
    run.goOn(best.moment());
    assertEquals(best.updates(), run.step());
    assertEquals(best.updates(), run.validated().losses().step(run.validated().losses().size() - 1));
    assertSame(best, run.validated().best());
  }

  @Test
  void aBranchForgetsWhatCameAfterAndMeasuresOn() {
    Run run = after(PLAN, 100);
    run.goOn(run.at(36));
    assertEquals(3, run.validated().losses().size());
    Validated.Best best = run.validated().best();
    assertTrue(best == null || best.updates() <= 35);
    IntStream.range(0, 65).forEach(_ -> run.step(false));
    Validations straight = after(PLAN, 100).validated().losses();
    assertEquals(straight.size(), run.validated().losses().size());
    for (int i = 0; i < straight.size(); i++) {
      assertEquals(straight.loss(i), run.validated().losses().loss(i));
    }
  }

  @Test
  void otherSizesAreMeasuredToo() {
    Run run = after(PLAN, 20);
    run.change(new Change.Batches(5, 2, 3));
    IntStream.range(0, 20).forEach(_ -> run.step(false));
    Validations losses = run.validated().losses();
    assertEquals(4, losses.size());
    assertTrue(IntStream.range(0, 4).allMatch(i -> losses.loss(i) > 0 && losses.loss(i) < 3));
  }

  @Test
  void aTaskThatHoldsNothingOutIsNotMeasured() {
    Run run = after(TrainingPlan.standard().withValidation(1), 5);
    run.validate();
    assertEquals(0, run.validated().losses().size());
    assertNull(run.validated().best());
  }

  @Test
  void theTableStaysBoundedAndKeepsTheLatest() {
    Run run = after(PLAN.withBatch(2, 1).withSize(1, 1).withValidation(1), 2_500);
    Validations losses = run.validated().losses();
    assertTrue(losses.size() <= Validations.CAPACITY && losses.size() > Validations.CAPACITY / 2);
    assertEquals(2_500, losses.step(losses.size() - 1));
    for (int i = 1; i < losses.size(); i++) {
      assertTrue(losses.step(i) > losses.step(i - 1));
    }
  }

  @Test
  void aLossIsPerplexityAndBits() {
    TextLoss loss = new TextLoss(Math.log(65));
    assertEquals(65, loss.perplexity(), 1e-12);
    assertEquals(Math.log(65) / Math.log(2), loss.bits(), 1e-14);
    assertEquals(loss.bits() / 4, loss.bitsPerCharacter(25, 100), 1e-14);
  }

  @Test
  void theOutlookSaysHowFarAndHowFast() {
    TrainingSnapshot snapshot =
        after(PLAN, 30).snapshot(1, 0, RunState.RUNNING, 2).withWanted(120);
    Outlook outlook = Outlook.of(snapshot);
    assertEquals(0.25, outlook.share());
    assertEquals(45, outlook.secondsLeft());
    assertEquals(72, outlook.symbolsPerSecond());
    assertEquals(30.0 / 8, outlook.epochs());
    assertTrue(Double.isNaN(Outlook.of(snapshot.withWanted(0)).secondsLeft()));
    assertTrue(Double.isNaN(Outlook.of(snapshot.withWanted(0)).share()));
  }
}
