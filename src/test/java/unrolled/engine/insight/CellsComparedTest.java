package unrolled.engine.insight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.TokenSamples;
import unrolled.engine.data.Tokens;
import unrolled.engine.insight.CellsCompared.Line;
import unrolled.engine.insight.CellsCompared.Question;
import unrolled.engine.network.Network;
import unrolled.engine.run.Run;
import unrolled.engine.scenario.CellKind;

class CellsComparedTest {
  private static final Tokens TEXT = TokenSamples.noise(300, 5);
  private static final Question QUESTION = new Question(TEXT, 6, 4, 3);

  private static CellsCompared compared() {
    return CellsCompared.of(QUESTION, _ -> true).orElseThrow();
  }

  @Test
  void theThreeLearnAlikeButForTheirCell() {
    var plans = CellsCompared.CELLS.stream().map(QUESTION::plan).toList();
    plans.forEach(each -> assertEquals(plans.getFirst(), each.withCell(CellKind.RNN_TANH)));
    assertEquals(List.of(CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU),
        compared().lines().stream().map(Line::cell).toList());
  }

  @Test
  void aLineIsTheMeanOfTheGradientsOfTheLogitsThatFollow() {
    int[] ids = IntStream.range(0, TEXT.size()).map(TEXT::at).toArray();
    for (Line line : compared().lines()) {
      Run run = new Run(QUESTION.plan(line.cell()));
      for (int i = 0; i < 4; i++) {
        run.step(false);
      }
      Network network = run.next().network();
      // 16 places from the first with 64 tokens behind it to the last that another token follows
      double[] sums = new double[64];
      for (int i = 0; i < 16; i++) {
        int place = 63 + (298 - 63) * i / 15;
        LookBack look = LookBack.of(network,
            new LookBack.Question(ids, place, ids[place + 1], LookBack.What.LOGIT), 64);
        for (int k = 0; k < sums.length; k++) {
          sums[k] += look.norm(k) / 16;
        }
      }
      assertArrayEquals(sums, line.sizes(), 1e-12, line.cell()::id);
      assertTrue(line.sizes()[0] > 0);
    }
  }

  @Test
  void itSaysFromWhereOnALineStaysBelowAHundredthOfItsLargest() {
    assertEquals(OptionalInt.of(4),
        new Line(CellKind.GRU, 1, new double[] {2, 0.01, 3, 0.03, 0.029, 0}).falls());
    assertEquals(OptionalInt.empty(), new Line(CellKind.GRU, 1, new double[] {2, 0.001, 0.02}).falls());
  }

  @Test
  void theSameQuestionGivesTheSameBits() {
    CellsCompared again = compared();
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(compared().lines().get(i).sizes(), again.lines().get(i).sizes());
    }
  }

  @Test
  void itTellsEveryUpdateAndCanBeGivenUp() {
    List<Integer> told = new ArrayList<>();
    assertTrue(CellsCompared.of(QUESTION, made -> {
      told.add(made);
      return made < 6;
    }).isEmpty());
    assertEquals(List.of(1, 2, 3, 4, 5, 6), told);
    assertEquals(12, QUESTION.allSteps());
  }

  @Test
  void aTextThatIsTooShortIsSaid() {
    Question question = new Question(TokenSamples.noise(63, 5), 6, 4, 3);
    assertThrows(IllegalArgumentException.class, () -> CellsCompared.of(question, _ -> true));
    assertEquals(3,
        CellsCompared.of(new Question(TokenSamples.noise(64, 5), 2, 1, 3), _ -> true).orElseThrow()
            .lines().size());
  }
}
