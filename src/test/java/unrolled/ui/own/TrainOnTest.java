package unrolled.ui.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Network;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.text.SampleText;

class TrainOnTest {
  private final OwnSamples samples = new OwnSamples();
  private final OwnViewModel model = samples.model;

  @TempDir
  private Path folder;

  @AfterEach
  void close() {
    samples.close();
  }

  /// Trains, saves, and opens what was saved.
  private Trained opened(int vocabulary) {
    samples.source.change(samples.source.choiceProperty().get().withMost(vocabulary));
    samples.settle();
    model.change(plan -> plan.withCell(CellKind.GRU).withSize(9, 2).withEmbedding(5));
    samples.steps(3);
    samples.until(() -> model.trainedProperty().get() != null
        && Objects.requireNonNull(model.trainedProperty().get()).step() == 3);
    Path file = folder.resolve("network.safetensors");
    model.weights().save(file);
    samples.until(() -> model.weights().saidProperty().get() != null);
    model.weights().open(file);
    samples.until(() -> model.weights().openedProperty().get() != null);
    return Objects.requireNonNull(model.weights().openedProperty().get());
  }

  private static void assertSameNumbers(Network expected, Network actual) {
    assertEquals(expected.architecture(), actual.architecture());
    for (Variable each : expected.parameters().variables()) {
      assertArrayEquals(expected.parameters().get(each.name()), actual.parameters().get(each.name()),
          each.name());
    }
  }

  private String said() {
    return Objects.requireNonNull(model.weights().saidProperty().get()).key();
  }

  @Test
  void theRunBeginsWithExactlyTheWeightsOfTheFileOnTheTextThatIsReady() {
    Trained from = opened(30);
    assertTrue(from.vocabulary().hasUnknown());
    Network before = from.network().copy();
    samples.source.take(SampleText.CHINESE.text() + SampleText.ENGLISH.text());
    samples.settle();
    model.change(plan -> plan.withCell(CellKind.LSTM).withSize(12, 1).withEmbedding(0));
    model.weights().trainOn();
    samples.settle();
    assertEquals("own.trained-on", said());
    assertEquals(0, samples.seen().step());
    Moment next = Objects.requireNonNull(samples.seen().next());
    assertSameNumbers(before, next.network());
    assertEquals(CellKind.GRU, samples.seen().plan().cell());
    assertSame(from.vocabulary(), model.learnedProperty().get().corpus().vocabulary());
    assertEquals(from.vocabulary().size() - 1, model.learnedProperty().get().corpus().ids()[0],
        "潮 is read as the unknown token");
    var updates = next.prepare().updates();
    next.network().graph().parameters().forEach(each -> assertArrayEquals(
        new double[each.shape().size()], updates.buffer(each, Quantity.FIRST_MOMENT), each.name()));
    samples.steps(2);
    assertSameNumbers(before, from.network());
  }

  @Test
  void theSameStepsFollowEveryTimeAndAResetBeginsWithTheFileAgain() {
    Trained from = opened(2000);
    model.weights().trainOn();
    samples.settle();
    samples.steps(4);
    Run run = new Run(samples.seen().plan());
    for (int i = 0; i < 4; i++) {
      run.step(false);
    }
    Network after = Objects.requireNonNull(samples.seen().next()).network();
    assertSameNumbers(run.next().network(), after);
    Run again = new Run(samples.seen().plan());
    again.step(false);
    again.step(false);
    assertSameNumbers(again.next().network(), run.at(3).network());
    model.reset();
    samples.settle();
    assertSameNumbers(from.network(), Objects.requireNonNull(samples.seen().next()).network());
  }

  @Test
  void whereTheVocabularyHasNoUnknownTokenASentenceSaysSoAndNothingChanges() {
    opened(2000);
    samples.source.take("潮汐钟的潮汐".repeat(9));
    samples.settle();
    Source ready = samples.source.sourceProperty().get();
    var plan = model.training().planProperty().get();
    model.weights().trainOn();
    samples.settle();
    assertEquals("own.problem.unknown", said());
    samples.source.take("The sea said § again and again, as the sea does, and the sea said ¶.");
    samples.settle();
    model.weights().trainOn();
    samples.settle();
    assertEquals("own.problem.strange", said());
    assertEquals(2L, Objects.requireNonNull(model.weights().saidProperty().get()).arguments().getFirst());
    assertEquals(Optional.empty(), samples.source.sourceProperty().get().choice().notes());
    assertEquals(plan.cell(), model.training().planProperty().get().cell());
    assertNotEquals(ready, samples.source.sourceProperty().get());
  }

  @Test
  void anotherNetworkOrAnotherTextBeginsWithDrawnWeights() {
    opened(2000);
    model.weights().trainOn();
    samples.settle();
    assertTrue(model.training().planProperty().get().beginning().given().isPresent());
    model.change(plan -> plan.withSize(7, 2));
    assertEquals(Optional.empty(), model.training().planProperty().get().beginning().given());
    assertEquals("own.drawn-again", said());
    model.weights().trainOn();
    samples.settle();
    assertTrue(model.training().planProperty().get().beginning().given().isPresent());
    samples.source.take(SampleText.ENGLISH);
    samples.settle();
    assertEquals(Optional.empty(), model.training().planProperty().get().beginning().given());
  }
}
