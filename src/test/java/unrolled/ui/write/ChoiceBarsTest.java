package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.chart.BarStill;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

/// The probabilities of the next token leave the window.
class ChoiceBarsTest {
  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
  private final WriteViewModel model =
      new WriteViewModel(speaker, "The ", Runnable::run, Runnable::run);
  private final Strings strings = new Strings(Language.CHINESE);

  @Test
  void everyBarHasItsProbabilityAndTheDrawnOneIsAPieceOfItsOwn() {
    Page page = model.pageProperty().get();
    Choice choice = Objects.requireNonNull(page.choice());
    List<Choice.Bar> bars = choice.bars(20);
    BarStill still = Objects.requireNonNull(ChoiceBars.of(page, bars, strings));
    assertEquals("下一个词元的概率", still.name());
    assertEquals(bars.size(), still.bars().size());
    for (int i = 0; i < bars.size(); i++) {
      assertEquals(choice.probability(bars.get(i).token()), still.sum(i));
      double drawn = still.pieces().getFirst().numbers()[i];
      assertEquals(bars.get(i).drawn() ? bars.get(i).probability() : Double.NaN, drawn);
    }
    assertEquals("抽中", still.pieces().getFirst().name());
  }

  @Test
  void whereNothingIsChosenThereAreNone() {
    assertNull(ChoiceBars.of(model.pageProperty().get(), List.of(), strings));
  }
}
