package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

class CompareWordsTest {
  private final Strings strings = new Strings(Language.ENGLISH);
  private final CompareWords words = new CompareWords(strings);
  private final TrainingPlan tanh = Lineup.standard(1).plans().getFirst();

  private String sentence(CompareSamples samples) {
    return strings.get(words.sentence(words.named(samples.model.contenders(0)), RescueViewModel.State.NONE));
  }

  @Test
  void networksAreCalledByTheirCellAndTwinsByWhatTellsThemApart() {
    TrainingPlan lstm = Lineup.standard(1).plans().get(2);
    TrainingPlan orthogonal = tanh.withInitializer(InitializerKind.ORTHOGONAL);
    assertEquals(List.of("tanh RNN", "LSTM"), words.names(List.of(tanh, lstm)));
    assertEquals(List.of("tanh RNN · uniform ±1/√H", "LSTM", "tanh RNN · orthogonal"),
        words.names(List.of(tanh, lstm, orthogonal)));
    assertEquals(List.of("tanh RNN", "tanh RNN · 2", "tanh RNN · 3"), words.names(List.of(tanh, tanh, tanh)));
  }

  @Test
  void theSummarySaysWhatANetworkIs() {
    assertEquals("16 units · uniform ±1/√H · Adam 0.01", words.summary(tanh));
    TrainingConfig clipped = TrainingConfig.of(Optimizer.sgd(), 0.5)
        .withClipping(new GradientClipping.ByNorm(1, false));
    assertEquals("8 units × 2 layers · uniform ±1/√H · SGD 0.5 · clipped at norm 1",
        words.summary(tanh.withSize(8, 2).withTraining(clipped)));
    TrainingConfig byValue = clipped.withClipping(new GradientClipping.ByValue(0.1));
    assertTrue(words.summary(tanh.withTraining(byValue)).endsWith("clipped at value 0.1"));
  }

  @Test
  void theSentenceSaysWhoSolvedTheTaskFirst() {
    try (CompareSamples samples = new CompareSamples(Lineup.standard(1))) {
      assertTrue(sentence(samples).startsWith("Ready"), sentence(samples));
      samples.make(1);
      assertEquals("After one training step the task has not been solved by any of them.", sentence(samples));
      samples.make(99);
      assertEquals("First: GRU, at step 42. Not yet: tanh RNN, ReLU RNN, LSTM.", sentence(samples));
      samples.model.remove(0);
      samples.model.remove(0);
      samples.model.remove(0);
      samples.settle();
      samples.make(60);
      assertEquals("First: GRU, at step 42. All of them have solved the task.", sentence(samples));
    }
  }

  @Test
  void aTaskWithoutAGoalIsComparedByItsLosses() {
    Task walk = Tasks.ALL.stream().filter(RandomWalk.class::isInstance).findFirst().orElseThrow();
    try (CompareSamples samples = new CompareSamples(Lineup.standard(1).on(tanh.withTask(walk)))) {
      samples.make(2);
      assertEquals("2 training steps. This task has no goal that counts as solved: compare the losses.",
          sentence(samples));
    }
  }

  @Test
  void whatStoppedOneNetworkIsSaidBeforeHowTheOthersStand() {
    TrainingConfig wild = TrainingConfig.of(Optimizer.sgd(), 999);
    Lineup lineup = Lineup.standard(1);
    try (CompareSamples samples =
        new CompareSamples(lineup.with(1, lineup.plans().get(1).withTraining(wild)))) {
      samples.make(60);
      assertTrue(sentence(samples).startsWith("ReLU RNN: Diverged at step "), sentence(samples));
      assertTrue(sentence(samples).endsWith("First: GRU, at step 42. Not yet: tanh RNN, LSTM, ReLU RNN."),
          sentence(samples));
    }
  }
}
