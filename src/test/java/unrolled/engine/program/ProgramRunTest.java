package unrolled.engine.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Elementary;

/// The program's training epoch by epoch, its updates, its answers.
class ProgramRunTest {
  private static final List<Epoch> WRITTEN = epochs(TextProgramTest.WRITTEN, 100);
  private static final List<Epoch> CORRECTED = epochs(TextProgramTest.CORRECTED, 100);

  private static List<Epoch> epochs(TextProgram program, int count) {
    ProgramRun run = new ProgramRun(program, 0);
    return Stream.generate(run::next).limit(count + 1L).toList();
  }

  @Test
  void everyEpochIsThatOfTheTrainingInOnePiece() {
    Learned learned = Learned.of(TextProgramTest.CORRECTED, 0);
    List<Double> printed =
        new ArrayList<>(CORRECTED.stream().filter(Epoch::isPrinted).map(Epoch::loss).toList());
    printed.add(CORRECTED.getLast().loss());
    assertEquals(learned.losses(), printed);
  }

  @Test
  void theProgramPrintsTenTimesAndNothingIsKnownOfABatchBeforeTheFirst() {
    assertEquals(List.of(1, 11, 21, 31, 41, 51, 61, 71, 81, 91),
        CORRECTED.stream().filter(Epoch::isPrinted).map(Epoch::number).toList());
    assertTrue(CORRECTED.getFirst().lastBatch().isEmpty());
    assertEquals(100, CORRECTED.stream().filter(each -> each.lastBatch().isPresent()).count());
  }

  @Test
  void correctedAllRowsAreRightInTheEndAndAsWrittenAllThatCanBe() {
    assertEquals(14, CORRECTED.getLast().right());
    assertEquals(11, WRITTEN.getLast().right());
    assertTrue(CORRECTED.getFirst().right() < 7);
  }

  @Test
  void theLastUpdateOfAnEpochEndsWhereTheEpochDoes() {
    Epoch before = CORRECTED.get(3);
    int[] order = ProgramModel.batches(TextProgramTest.CORRECTED, 0).order(4);
    ProgramStep step = new ProgramStep(TextProgramTest.CORRECTED, 0, before, order[order.length - 1]);
    assertEquals(7, step.inEpoch());
    assertEquals(28, step.step());
    Execution execution = step.prepare(false);
    double loss = execution.forward();
    execution.backward();
    execution.update();
    assertEquals(CORRECTED.get(4).lastBatch().orElseThrow(), loss);
    assertEquals(0, CORRECTED.get(4).state().distance(execution));
    assertTrue(before.state().distance(execution) > 0);
  }

  @Test
  void everyRowIsReadByOneUpdateOfTheEpoch() {
    for (int row = 0; row < 14; row++) {
      ProgramStep step = new ProgramStep(TextProgramTest.CORRECTED, 0, CORRECTED.get(5), row);
      assertEquals(row, step.row());
      assertEquals(step.rows(), step.epochRows().get(step.inEpoch() - 1));
      assertEquals(IntStream.range(0, 14).boxed().toList(),
          step.epochRows().stream().flatMap(List::stream).sorted().toList());
    }
  }

  @Test
  void aReadingHasTheNumbersOfItsRow() {
    RowReading reading = RowReading.of(new ProgramStep(TextProgramTest.CORRECTED, 0, CORRECTED.get(20), 4));
    assertEquals(15, reading.logits().length);
    assertEquals(10 * ProgramModel.HIDDEN, reading.hidden().length);
    assertEquals(1, Arrays.stream(reading.probabilities()).sum(), 1e-12);
    int target = TextProgramTest.CORRECTED.rows().get(4).target();
    assertEquals(-Elementary.log(reading.probabilities()[target]), reading.loss(), 1e-12);
    double difference = reading.logits()[2] - reading.logits()[1];
    assertEquals(Elementary.exp(difference), reading.probabilities()[2] / reading.probabilities()[1],
        1e-9 * Elementary.exp(difference));
    assertTrue(reading.change() > 0 && reading.change() < 1);
    assertTrue(reading.gradientNorm() > 0);
  }

  @Test
  void theEmbeddedRowsOfAReadingAreThoseOfItsWords() {
    ProgramStep step = firstUpdateAfter(CORRECTED.get(20));
    RowReading reading = RowReading.of(step);
    double[] table = CORRECTED.get(20).plane().embedding();
    List<Integer> input = TextProgramTest.CORRECTED.rows().get(step.row()).input();
    for (int time = 0; time < input.size(); time++) {
      int from = ProgramModel.EMBEDDING * input.get(time);
      assertEquals(Arrays.stream(table, from, from + ProgramModel.EMBEDDING).boxed().toList(),
          Arrays
              .stream(reading.embedded(), time * ProgramModel.EMBEDDING, (time + 1) * ProgramModel.EMBEDDING)
              .boxed().toList());
    }
  }

  private static ProgramStep firstUpdateAfter(Epoch epoch) {
    int row = ProgramModel.batches(TextProgramTest.CORRECTED, 0).order(epoch.number() + 1L)[0];
    return new ProgramStep(TextProgramTest.CORRECTED, 0, epoch, row);
  }

  @Test
  void asWrittenItAnswersWithEmptyWordsAndCorrectedWithTheSentence() {
    Answer silent = Answer.of(TextProgramTest.WRITTEN, WRITTEN.getLast(), "Here is", 4);
    assertTrue(silent.isSilent());
    assertEquals("Here is    ", silent.text());
    assertEquals(1, silent.words().stream().map(Answer.Word::window).distinct().count());
    assertTrue(silent.words().stream().noneMatch(Answer.Word::trained));
    Answer answer = Answer.of(TextProgramTest.CORRECTED, CORRECTED.getLast(), "Here is", 4);
    assertEquals("Here is some sample text to", answer.text());
    assertFalse(answer.isSilent());
    assertTrue(answer.words().stream().allMatch(Answer.Word::trained));
  }

  @Test
  void aSmallerLastBatchIsLearnedToo() {
    TextProgram three = TextProgram.of("a b c d.", Rules.CORRECTED);
    List<Epoch> epochs = epochs(three, 60);
    assertEquals(3, epochs.getLast().guesses().size());
    assertTrue(epochs.getLast().loss() < epochs.getFirst().loss() / 2);
    ProgramStep step = new ProgramStep(three, 0, epochs.get(9), 1);
    assertEquals(20 - 2 + step.inEpoch(), step.step());
  }
}
