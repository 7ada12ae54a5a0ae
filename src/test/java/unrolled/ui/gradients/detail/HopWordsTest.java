package unrolled.ui.gradients.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.gradient.HopCurves;
import unrolled.engine.gradient.Jacobian;
import unrolled.engine.math.Shape;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

class HopWordsTest {
  private static HopReading reading(TrainingPlan plan) {
    var moment = new SimpleObjectProperty<>(DetailSamples.moment(plan));
    HopViewModel model = new HopViewModel(moment, Runnable::run, Runnable::run);
    return Objects.requireNonNull(model.readingProperty().get());
  }

  private static String words(HopReading reading) {
    return new Strings(Language.ENGLISH).get(HopWords.of(reading));
  }

  private static HopReading with(double first) {
    HopReading some = reading(DetailSamples.plan(CellKind.RNN_TANH));
    double[] curve = {first, 0};
    return new HopReading(some.moment(), some.choice(), some.hop(), null,
        new HopCurves(curve, null, null, null, null, null, 1, 1), some.sequences(), some.training());
  }

  @Test
  void whatVanishesIsSaidOfTheLossAndNeverOfLearning() {
    String words = words(reading(DetailSamples.plan(CellKind.RNN_TANH)));
    assertTrue(words.startsWith("The loss is 10⁹ times less sensitive to h₁"), words);
    assertTrue(words.contains("the shared W still learns"), words);
    assertFalse(words.contains("slower"), words);
  }

  @Test
  void everyOtherCaseHasItsSentence() {
    assertTrue(words(with(-1.38)).contains("is 24 times less"), words(with(-1.38)));
    assertTrue(words(with(-0.1)).contains("the factor is 0.8"), words(with(-0.1)));
    assertTrue(words(with(4.2)).contains("10⁴ times more"), words(with(4.2)));
    assertTrue(words(with(0.6)).contains("4.0 times more"), words(with(0.6)));
    assertTrue(words(with(Double.NaN)).contains("Nothing to compare"));
    assertTrue(words(with(Double.NEGATIVE_INFINITY)).contains("Back to t = 2"));
    String cut = words(reading(DetailSamples.windowed(10)));
    assertTrue(cut.contains("window of 10") && cut.contains("beyond t = 31"), cut);
    TrainingPlan shortest = DetailSamples.plan(CellKind.RNN_TANH).withTask(new RememberFirst(true));
    assertEquals(2, reading(shortest.withBatch(1, 2)).curves().measured().length);
  }

  @Test
  void whereRadiusAndLargestSingularValueDisagreeThatIsSaid() {
    assertTrue(HopWords.disagree(reading(DetailSamples.plan(CellKind.RNN_TANH)
        .withBeginning(Beginning.of(InitializerKind.NON_NORMAL)))));
    assertFalse(HopWords.disagree(reading(DetailSamples.plan(CellKind.RNN_TANH))));
    assertFalse(HopWords.disagree(reading(DetailSamples.lstm())));
  }

  @Test
  void coloursAreFullAtARoundNumber() {
    assertEquals(0.5, limit(0.31), 1e-15);
    assertEquals(0.2, limit(-0.2), 1e-15);
    assertEquals(1, limit(0));
    assertEquals(1, limit(1e305));
    assertEquals(10, limit(7), 1e-12);
  }

  private static double limit(double largest) {
    return HopWords.limit(new Jacobian(new Shape(1, 2), new double[] {largest, 0}, 1, 1, Double.NaN));
  }
}
