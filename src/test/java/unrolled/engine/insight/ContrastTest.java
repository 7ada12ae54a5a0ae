package unrolled.engine.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Pin;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;

class ContrastTest {
  private static final Sampling HOW = Sampling.of(4);

  private static Contrast contrast(Pin... pins) throws UnusableText {
    Speaker speaker = Spoken.of(SampleText.ENGLISH);
    return Contrast.of(speaker, List.of(pins), speaker.read("The tide ").ids(), HOW, 80);
  }

  @Test
  void withNothingHeldBothAreTheSame() throws UnusableText {
    Contrast contrast = contrast();
    assertEquals(contrast.free(), contrast.pinned());
    assertEquals(-1, contrast.first());
    assertEquals(0, contrast.count());
  }

  @Test
  void theOutputGateShutMakesTheNetworkSayTheSameAfterEveryToken() throws UnusableText {
    Contrast contrast = contrast(new Pin("gate_o_l0", -1, 0));
    assertEquals(9, contrast.prompt());
    assertTrue(contrast.first() >= 9);
    assertTrue(contrast.differs(contrast.first()));
    assertFalse(contrast.differs(0));
    assertTrue(contrast.count() > 20, () -> contrast.count() + " differ");
    Speaker speaker = Spoken.of(SampleText.ENGLISH);
    Generator shut = new Generator(speaker.reader(List.of(new Pin("gate_o_l0", -1, 0))),
        List.of(contrast.free().getFirst(), contrast.free().get(1)));
    double[] first = shut.path().get(0).after().logits();
    assertEquals(first[3], shut.path().get(1).after().logits()[3], "h = 0: the readout's bias alone speaks");
  }

  @Test
  void whatTheNetworkHasNotCannotBeHeld() {
    assertThrows(IllegalArgumentException.class, () -> contrast(new Pin("gate_r_l0", 0, 0)));
  }
}
