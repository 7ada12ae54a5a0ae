package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Adding;
import unrolled.engine.data.Cycle;
import unrolled.engine.data.NoisySine;
import unrolled.engine.data.OwnText;
import unrolled.engine.data.RandomWalk;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.data.TextProblem;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Inside;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validated;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Language;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

class RunWordsTest {
  private static final RescueViewModel.State NOTHING = RescueViewModel.State.NONE;

  private final TrainingPlan pair = TrainingPlan.standard();

  private static Message after(int steps, TrainingPlan plan, Language language) {
    Run run = new Run(plan);
    for (int i = 0; i < steps; i++) {
      run.step(true);
    }
    Strings strings = new Strings(language);
    Message message = new RunWords(new Numbers(strings)).of(run.snapshot(1, 0, RunState.PAUSED, 0), NOTHING);
    assertTrue(strings.get(message).length() > 8, message::key);
    return message;
  }

  private static String key(int steps, TrainingPlan plan) {
    return after(steps, plan, Language.ENGLISH).key();
  }

  @Test
  void itSaysThatNothingHasHappenedYet() {
    assertEquals("train.say.ready", key(0, pair));
    Message none = new RunWords(new Numbers(new Strings(Language.ENGLISH))).of(null, NOTHING);
    assertEquals("train.say.preparing", none.key());
  }

  @Test
  void thePairIsLearnedAndTheControlExplainsWhyItIsNot() {
    assertEquals("train.say.underway", key(3, pair));
    assertEquals("train.say.learned", key(300, pair));
    assertEquals("train.say.chance.no-recurrence", key(300, pair.withControl(Control.NO_RECURRENCE)));
    assertEquals("train.say.chance.no-carry", key(300, pair.withControl(Control.NO_CARRY)));
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
  void gatesCarryMemoryWithoutWhh(CellKind cell) {
    assertEquals("train.say.learned-by-gates",
        key(400, pair.withCell(cell).withControl(Control.NO_RECURRENCE)));
    assertEquals("train.say.chance.no-carry", key(300, pair.withCell(cell).withControl(Control.NO_CARRY)));
  }

  @Test
  void otherTasksHaveWordsOfTheirOwn() throws TextProblem {
    assertEquals("train.say.no-memory-needed", key(3, pair.withTask(new Cycle())));
    assertEquals("train.say.text", key(3, pair.withTask(OwnText.of("你好吗你好"))));
    assertEquals("train.say.chance", key(150,
        pair.withTask(new RememberFirst(true)).withBatch(60, 8)
            .withTraining(TrainingConfig.of(Optimizer.sgd(), 0.01))));
  }

  @Test
  void numbersAreComparedWithTheNaiveForecast() {
    TrainingPlan sine = pair.withTask(new NoisySine(10)).withBatch(30, 8);
    assertEquals("train.say.underway.forecast", key(3, sine));
    assertEquals("train.say.learned.numbers", key(400, sine));
    assertEquals("train.say.chance.forecast",
        key(150, sine.withTraining(TrainingConfig.of(Optimizer.sgd(), 1e-5))));
    assertEquals("train.say.chance.forecast.forgets", key(150,
        sine.withControl(Control.NO_CARRY).withTraining(TrainingConfig.of(Optimizer.sgd(), 1e-5))));
    assertEquals("train.say.chance.no-goal", key(150, sine.withTask(new RandomWalk(10))));
    assertEquals("train.say.chance.no-carry",
        key(150, sine.withTask(new Adding(2)).withControl(Control.NO_CARRY)));
  }

  @Test
  void theGoalIsSaidOfEveryTask() {
    Strings strings = new Strings(Language.CHINESE);
    RunWords words = new RunWords(new Numbers(strings));
    assertEquals("train.goal.accuracy", words.goal(pair).key());
    assertEquals("train.goal.loss", words.goal(pair.withTask(new Adding(2))).key());
    assertEquals("train.goal.none", words.goal(pair.withTask(new RandomWalk(10))).key());
    assertTrue(strings.get(words.goal(pair)).contains("99"));
  }
  @ParameterizedTest
  @EnumSource
  void aRunThatDivergedSaysWhenWhatAndWhatToTry(Language language) {
    TrainingPlan wild =
        pair.withCell(CellKind.RNN_IDENTITY).withTask(new RememberFirst(true)).withBatch(60, 4)
            .withTraining(TrainingConfig.of(Optimizer.sgd(), 500));
    Message message = after(200, wild, language);
    assertTrue(message.key().startsWith("train.say.diverged."), message::key);
    String words = new Strings(language).get(message);
    assertTrue(words.contains(String.valueOf(message.arguments().getFirst())), words);
    assertTrue(words.endsWith(new Strings(language).get("train.say.try.rate")), words);
  }

  @Test
  void whatToTryIsWhatWasTriedOut() {
    Run run = new Run(pair.withCell(CellKind.RNN_IDENTITY).withTask(new RememberFirst(true)).withBatch(60, 4)
        .withTraining(TrainingConfig.of(Optimizer.sgd(), 500)));
    while (run.divergence() == null) {
      run.step(true);
    }
    Divergence why = run.divergence();
    TrainingSnapshot now = run.snapshot(1, 0, RunState.PAUSED, 0);
    assertEquals("train.say.try.searching", advice(now, new RescueViewModel.State(0, why, true, null)));
    assertEquals("train.say.try.rate", advice(now, new RescueViewModel.State(0, why, false, null)));
    assertEquals("train.say.try.clipping", advice(now, new RescueViewModel.State(0, why, false, run.next())));
    assertEquals("train.say.try.earlier", advice(now, new RescueViewModel.State(0, why, false, run.at(1))));
  }

  private static String advice(TrainingSnapshot now, RescueViewModel.State rescue) {
    Message message = new RunWords(new Numbers(new Strings(Language.ENGLISH))).of(now, rescue);
    return ((Message) message.arguments().getLast()).key();
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatFailedSaysSo(Language language) {
    Strings strings = new Strings(language);
    for (String sentence : new String[] {TrainingLoop.TOO_LARGE, TrainingLoop.UNFORESEEN}) {
      TrainingSnapshot failed = new TrainingSnapshot(1, 0, pair, RunState.FAILED, 0, null, 0,
          HistoryView.empty(1, 2), null, sentence, null, null, null, null, null, Inside.NONE, Double.NaN,
          Double.NaN, Validated.NONE, 0);
      assertTrue(strings.get(new RunWords(new Numbers(strings)).of(failed, NOTHING)).length() > 8);
    }
  }
}
