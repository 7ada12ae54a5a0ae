package unrolled.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.math.Activation;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;
import unrolled.ui.text.Language;

class CurveWordsTest {
  private final CurvesSample sample = CurvesSample.fading();

  private String seen() {
    return sample.words.seen(sample.picture());
  }

  @Test
  void saturatedUnitsAreCounted() {
    sample.to("forward:2");
    assertTrue(seen().startsWith("t = 2: none of 3 units is saturated"), this::seen);
    sample.to("forward:10");
    assertTrue(seen().startsWith("t = 10: 1 of 3 units is saturated, with a slope below 10 %"), this::seen);
  }

  @Test
  void beforeTheFirstStepItSaysWhatToDo() {
    sample.playhead.first();
    assertTrue(seen().startsWith("Nothing has been computed yet"), this::seen);
    assertEquals("", sample.words.multiplied(sample.picture()));
    assertEquals("", sample.words.multiplied(null));
    assertEquals("", sample.words.hop(null));
    assertEquals("", sample.words.compared(null));
  }

  /// 0.0974: the product of slopes of the unit that remembers A, measured.
  @Test
  void theProductIsSaidInNumbers() {
    sample.to("forward:10");
    String said = sample.words.multiplied(sample.picture());
    assertTrue(said.startsWith("After 9 hops, unit 1: slopes 0.0974; with its own weight 1"), said);
    sample.to("forward:1");
    assertEquals("The chain begins at t = 1: nothing is multiplied yet.",
        sample.words.multiplied(sample.picture()));
  }

  @Test
  void whatWouldBeIsCalledSo() {
    sample.to("forward:2");
    sample.model.hold(0, 0);
    assertEquals("What if unit 1 had a = 0 instead of 0.7616? Then tanh would give 0 with slope 1 instead of "
        + "0.5878. The network itself stays as it is.", seen());
    sample.model.compare(Activation.SIGMOID);
    assertEquals("There, sigmoid(0) would be 0.5000 with slope 0.2500.",
        sample.words.compared(sample.picture()));
  }

  @Test
  void inAGatedCellTheMemorysOwnPathIsNamed() {
    sample.session.change(CurvesSample.setup("ABCA", CellKind.LSTM, Preset.RANDOM));
    sample.to("last");
    assertTrue(sample.words.multiplied(sample.picture()).contains("its direct path keeps"));
    assertTrue(sample.words.hop(sample.picture()).contains("diag(fₜ)"));
    sample.session.change(CurvesSample.setup("ABCA", CellKind.GRU, Preset.RANDOM));
    assertTrue(sample.words.hop(sample.picture()).contains("diag(zₜ)"));
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyPlaceOfEveryCellHasWordsInBothLanguages(CellKind cell) {
    sample.session.change(CurvesSample.setup("ABCA", cell, Preset.RANDOM).withSize(3, 2));
    sample.to("last");
    for (Language language : Language.values()) {
      sample.strings.speak(language);
      for (CurvePlace place : sample.model.placesProperty().get()) {
        sample.model.choose(place);
        String all = sample.strings.get(place.words()) + seen() + sample.words.multiplied(sample.picture())
            + sample.words.hop(sample.picture()) + sample.words.function(place.function());
        assertFalse(all.contains("NaN") || all.contains("{"), all);
      }
    }
  }
}
