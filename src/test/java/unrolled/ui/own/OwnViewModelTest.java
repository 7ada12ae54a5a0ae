package unrolled.ui.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.text.SampleText;
import unrolled.ui.train.Setting;

class OwnViewModelTest {
  private final OwnSamples samples = new OwnSamples();
  private final OwnViewModel model = samples.model;

  @AfterEach
  void close() {
    samples.close();
  }

  private Trained trained() {
    return Objects.requireNonNull(model.trainedProperty().get());
  }

  @Test
  void afterTheMostEpochsASentenceSaysHowToGoOn() {
    samples.source.change(samples.source.choiceProperty().get().withHeld(0));
    samples.source.take("abcabcabc");
    samples.settle();
    model.change(plan -> plan.withCell(CellKind.RNN_TANH).withSize(1, 1).withBatch(8, 1).withValidation(0));
    model.reset();
    samples.settle();
    model.wantEpochs(OwnViewModel.MOST_EPOCHS);
    model.toggle();
    samples.until(() -> !model.training().runningProperty().get());
    assertEquals(OwnViewModel.MOST_EPOCHS, samples.seen().step());
    assertNull(model.weights().saidProperty().get());
    model.toggle();
    assertEquals("own.problem.epochs", Objects.requireNonNull(model.weights().saidProperty().get()).key());
    assertFalse(model.training().runningProperty().get());
  }

  @Test
  void itWaitsAfterTheWantedEpochs() {
    model.wantEpochs(1);
    TrainingPlan plan = model.training().planProperty().get();
    long steps = plan.task().epoch(20, 8);
    model.toggle();
    samples.settle();
    assertEquals(steps, samples.seen().step());
    assertEquals(RunState.PAUSED, samples.seen().state());
    assertFalse(model.training().runningProperty().get());
  }

  @Test
  void theEpochsAreThoseOfATextThatWasChosenBeforeTheFirstStep() {
    samples.source.take("the sea said the same thing again and again. ".repeat(40));
    samples.settle();
    model.wantEpochs(2);
    model.toggle();
    samples.settle();
    assertEquals(2 * samples.source.sourceProperty().get().task().epoch(20, 8), samples.seen().step());
  }

  @Test
  void moreEpochsWhileItRunsMoveTheEnd() {
    model.wantEpochs(100_000);
    model.toggle();
    samples.until(() -> samples.step() > 3);
    model.wantEpochs(3);
    long steps = 3 * model.training().planProperty().get().task().epoch(20, 8);
    samples.settle();
    assertEquals(steps, samples.seen().step());
    assertTrue(samples.seen().validated().losses().size() > 0);
  }

  @Test
  void trainedOnAfterTheLastEpochMoreAreWantedAndItWaitsAgain() {
    model.wantEpochs(1);
    model.toggle();
    samples.settle();
    long epoch = model.training().planProperty().get().task().epoch(20, 8);
    assertEquals(epoch, samples.seen().step());
    model.toggle();
    assertEquals(1 + OwnViewModel.MORE_EPOCHS, model.epochsProperty().get());
    samples.settle();
    assertEquals((1 + OwnViewModel.MORE_EPOCHS) * epoch, samples.seen().step());
    assertEquals(RunState.PAUSED, samples.seen().state());
    model.step();
    assertEquals(1 + 2 * OwnViewModel.MORE_EPOCHS, model.epochsProperty().get());
    samples.settle();
    assertEquals((1 + OwnViewModel.MORE_EPOCHS) * epoch + 1, samples.seen().step());
  }

  @Test
  void fewerEpochsThanHaveBegunAreNotWanted() {
    model.wantEpochs(3);
    model.toggle();
    samples.settle();
    model.wantEpochs(1);
    assertEquals(3, model.epochsProperty().get());
    model.step();
    samples.settle();
    model.wantEpochs(1);
    assertEquals(4, model.epochsProperty().get());
    assertEquals(RunState.PAUSED, samples.seen().state());
  }

  @Test
  void fewerEpochsWhileItRunsEndItAtOnce() {
    long epoch = model.training().planProperty().get().task().epoch(20, 8);
    model.wantEpochs(100_000);
    model.toggle();
    samples.until(() -> samples.step() > epoch);
    model.wantEpochs(1);
    samples.settle();
    assertEquals(RunState.PAUSED, samples.seen().state());
    assertTrue(samples.seen().step() <= model.epochsProperty().get() * epoch);
  }

  @Test
  void anotherTextWaitsForAReset() {
    samples.steps(2);
    Source before = model.learnedProperty().get();
    samples.source.take(SampleText.CHINESE);
    samples.settle();
    assertEquals(Set.of(Setting.TASK), model.training().pendingProperty().get());
    assertSame(before, model.learnedProperty().get());
    model.reset();
    samples.settle();
    assertEquals(Set.of(), model.training().pendingProperty().get());
    assertSame(samples.source.sourceProperty().get(), model.learnedProperty().get());
  }

  @Test
  void cellEmbeddingAndThreadsWaitForAResetToo() {
    samples.steps(1);
    model.change(plan -> plan.withCell(CellKind.GRU).withEmbedding(8).withSplit(2));
    assertEquals(Set.of(Setting.CELL, Setting.EMBEDDING, Setting.SPLIT),
        model.training().pendingProperty().get());
  }

  @Test
  void whatItHasLearnedIsACopyOfTheWeightsOfTheStepItSays() {
    samples.steps(3);
    samples.until(() -> model.trainedProperty().get() != null && trained().step() == 3);
    Run run = new Run(samples.seen().plan());
    for (int i = 0; i < 3; i++) {
      run.step(false);
    }
    double[] expected = run.execution().memory()
        .values(run.execution().graph().parameters().getFirst()).clone();
    String name = run.execution().graph().parameters().getFirst().name();
    assertArrayEquals(expected, trained().network().parameters().get(name));
    assertSame(model.learnedProperty().get().corpus().vocabulary(), trained().vocabulary());
  }

  @Test
  void whileItRunsNewerCopiesCome() {
    model.wantEpochs(100_000);
    model.toggle();
    samples.until(() -> model.trainedProperty().get() != null && trained().step() > 0);
    long first = trained().step();
    samples.until(() -> trained().step() > first);
    assertTrue(model.training().runningProperty().get());
    model.toggle();
    samples.settle();
  }

  @Test
  void itGoesOnWithTheBestWeightsAndLearnsAsItDoesNow() {
    samples.steps(60);
    var best = Objects.requireNonNull(samples.seen().validated().best());
    assertTrue(best.updates() < 60, "measured every 25 updates");
    model.change(plan -> plan.withTraining(plan.training().withLearningRate(0.001)));
    samples.settle();
    model.goOnWithBest();
    samples.settle();
    assertEquals(best.updates(), samples.seen().step());
    assertEquals(0.001, samples.seen().plan().training().learningRate());
  }

  @Test
  void theNextUpdateOpensWithItsSequenceAndNothingOpensByItself() {
    samples.steps(2);
    assertTrue(samples.opened.isEmpty());
    model.openNext();
    assertEquals(3, samples.opened.getFirst().step());
    assertNotNull(samples.opened.getFirst().trace());
    assertNotEquals(0, samples.opened.getFirst().alphabet().size());
  }
}
