package unrolled.engine.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.formula.Formula;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;

class ChoiceTest {
  private static final double[] LOGITS = {1, 3, 2, 3, -1};

  private static Sampling cut(double temperature, int topK, double topP) {
    return new Sampling(temperature, topK, topP, false, 1);
  }

  private static int[] kept(Choice choice) {
    return IntStream.range(0, choice.kept()).map(choice::ranked).toArray();
  }

  @Test
  void probabilitiesAreSoftmaxOfTheOutputsOverTheTemperature() {
    for (double temperature : new double[] {0.5, 1, 2}) {
      Choice choice = Choice.of(LOGITS, cut(temperature, 0, 1), 0);
      double sum = Arrays.stream(LOGITS).map(each -> Math.exp(each / temperature)).sum();
      for (int token = 0; token < LOGITS.length; token++) {
        assertEquals(Math.exp(LOGITS[token] / temperature) / sum, choice.probability(token), 1e-15);
        assertEquals(choice.probability(token), choice.share(token), 1e-15);
      }
    }
  }

  @Test
  void ofEqualOutputsTheSmallerIdRanksFirst() {
    Choice choice = Choice.of(LOGITS, Sampling.most(), 0);
    assertEquals(1, choice.token());
    assertEquals("[1, 3, 2, 0, 4]",
        Arrays.toString(IntStream.range(0, 5).map(choice::ranked).toArray()));
    assertEquals(2, choice.rank(2));
  }

  @Test
  void topKKeepsTheMostProbableAndRenormalises() {
    Choice choice = Choice.of(LOGITS, cut(1, 3, 1), 0);
    assertEquals("[1, 3, 2]", Arrays.toString(kept(choice)));
    assertEquals(1, choice.share(1) + choice.share(2) + choice.share(3), 1e-15);
    assertEquals(0, choice.share(0));
    assertFalse(choice.isKept(4));
    assertEquals(5, Choice.of(LOGITS, cut(1, 99, 1), 0).kept());
  }

  @Test
  void topPKeepsTheFewestThatHaveTheProbability() {
    Choice all = Choice.of(LOGITS, cut(1, 0, 1), 0);
    double two = all.probability(1) + all.probability(3);
    assertEquals(2, Choice.of(LOGITS, cut(1, 0, two), 0).kept());
    assertEquals(3, Choice.of(LOGITS, cut(1, 0, Math.nextUp(two)), 0).kept());
    assertEquals(1, Choice.of(LOGITS, cut(1, 0, 1e-9), 0).kept());
    assertEquals(2, Choice.of(LOGITS, cut(1, 2, 0.999), 0).kept());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-6, 1e6, 1e300, Double.MAX_VALUE})
  void extremeTemperaturesStayFinite(double temperature) {
    for (double[] logits : new double[][] {LOGITS, {-1e308, 1e308, 0}, {700, -700, 1e4}, {0, 0}}) {
      Choice choice = Choice.of(logits, cut(temperature, 0, 1), 3);
      double sum = IntStream.range(0, logits.length).mapToDouble(choice::share).sum();
      assertEquals(1, sum, 1e-12);
      assertTrue(choice.token() >= 0 && choice.share(choice.token()) > 0);
    }
  }

  @Test
  void towardsTemperatureZeroItBecomesGreedy() {
    double[] logits = {1, 3, 2.9, -1};
    for (int place = 0; place < 200; place++) {
      assertEquals(1, Choice.of(logits, cut(0, 0, 1), place).token());
      assertEquals(1, Choice.of(logits, cut(1e-3, 0, 1), place).token());
    }
  }

  @Test
  void tokensAreDrawnAsOftenAsTheirProbabilitySays() {
    int[] counts = new int[LOGITS.length];
    int draws = 20_000;
    for (int place = 0; place < draws; place++) {
      counts[Choice.of(LOGITS, cut(1.5, 4, 1), place).token()]++;
    }
    Choice choice = Choice.of(LOGITS, cut(1.5, 4, 1), 0);
    for (int token = 0; token < LOGITS.length; token++) {
      assertEquals(choice.share(token), (double) counts[token] / draws, 0.015, "token " + token);
    }
    assertEquals(0, counts[4]);
  }

  @Test
  void theDrawDependsOnSeedAndPlaceAlone() {
    assertEquals(Choice.of(LOGITS, Sampling.of(4), 9).draw(),
        Choice.of(new double[] {0, 0}, Sampling.of(4), 9).draw());
    assertTrue(Choice.of(LOGITS, Sampling.of(4), 9).draw() != Choice.of(LOGITS, Sampling.of(5), 9).draw());
    assertTrue(Choice.of(LOGITS, Sampling.of(4), 9).draw() != Choice.of(LOGITS, Sampling.of(4), 10).draw());
  }

  @Test
  void theDrawnTokenIsTheOneOnWhosePartTheDrawFalls() {
    for (int place = 0; place < 500; place++) {
      Choice choice = Choice.of(LOGITS, cut(2, 4, 0.97), place);
      int rank = choice.rank(choice.token());
      assertTrue(choice.begin(rank) <= choice.draw() && choice.draw() < choice.begin(rank + 1));
    }
  }

  @Test
  void barsShowTheMostProbableAndTheDrawnOne() {
    double[] logits = new double[50];
    boolean behind = false;
    for (int place = 0; place < 50; place++) {
      Choice choice = Choice.of(logits, Sampling.of(3), place);
      var bars = choice.bars(20);
      assertEquals(1, bars.stream().filter(Choice.Bar::drawn).count());
      assertEquals(choice.rank(choice.token()) < 20 ? 20 : 21, bars.size());
      behind |= bars.size() == 21;
    }
    assertTrue(behind);
  }

  @Test
  void theArithmeticGivesEveryNumberAgain() {
    Variable outputs = Architecture.of(new ElmanCell(Activation.TANH), 30, 2).graph().variable("logits");
    Random random = new Random(2);
    double[] logits = random.doubles(30, -4, 4).toArray();
    for (Sampling how : new Sampling[] {cut(0.7, 12, 0.9), Sampling.of(2), Sampling.most(), cut(0, 0, 1)}) {
      Choice choice = Choice.of(logits, how, 5);
      ChoiceArithmetic arithmetic = new ChoiceArithmetic(choice, outputs, 0);
      assertSame(arithmetic.total());
      assertSame(arithmetic.mass());
      for (int token = 0; token < logits.length; token++) {
        assertSame(arithmetic.scaled(token));
        assertSame(arithmetic.probability(token));
        assertSame(arithmetic.share(token));
        assertSame(arithmetic.end(token));
        assertEquals(logits[token],
            Formula.scalars(arithmetic.scaled(token).arithmetic()).getFirst().value());
      }
    }
  }

  private static void assertSame(ChoiceArithmetic.Line line) {
    assertEquals(line.value(), Formula.evaluate(line.arithmetic()), () -> line.arithmetic().toString());
  }

  @Test
  void outputsThatAreNoNumbersAndSettingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> Choice.of(new double[] {1, Double.NaN}, Sampling.most(), 0));
    assertThrows(IllegalArgumentException.class, () -> cut(-1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> cut(Double.NaN, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> cut(Double.POSITIVE_INFINITY, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> cut(1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> cut(1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> cut(1, 0, 1.1));
  }
}
