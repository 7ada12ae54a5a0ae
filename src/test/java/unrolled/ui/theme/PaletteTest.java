package unrolled.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final List<Tone> GROUNDS = List.of(Tone.GROUND, Tone.PAPER, Tone.SUNKEN);
  private static final List<Tone> PHASES = List.of(Tone.FORWARD, Tone.LOSS, Tone.BACKWARD, Tone.UPDATE);

  private static void assertContrast(double least, Palette palette, Tone tone, Tone ground) {
    double contrast = Contrast.between(palette.color(tone), palette.color(ground));
    assertTrue(contrast >= least, () -> tone + " on " + ground + ": " + contrast);
  }

  @ParameterizedTest
  @EnumSource
  void everyToneIsDefinedOnceAndNothingElse(Theme theme) {
    Set<String> expected = Arrays.stream(Tone.values()).map(Tone::css).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(expected), new TreeSet<>(Palette.named(theme.paletteCss()).keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeReadOnEveryGround(Theme theme) {
    for (Tone ground : GROUNDS) {
      for (Tone text : List.of(Tone.INK, Tone.MUTED, Tone.ACCENT, Tone.DANGER, Tone.SUCCESS)) {
        assertContrast(Contrast.TEXT, theme.palette(), text, ground);
      }
      PHASES.forEach(phase -> assertContrast(Contrast.TEXT, theme.palette(), phase, ground));
    }
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeReadOnThePhases(Theme theme) {
    for (Tone phase : PHASES) {
      Tone soft = Tone.values()[phase.ordinal() + 1];
      assertContrast(Contrast.TEXT, theme.palette(), Tone.ON_PHASE, phase);
      assertContrast(Contrast.TEXT, theme.palette(), Tone.INK, soft);
      assertContrast(Contrast.MARK, theme.palette(), phase, soft);
    }
    assertContrast(Contrast.TEXT, theme.palette(), Tone.ON_ACCENT, Tone.ACCENT);
    assertContrast(Contrast.TEXT, theme.palette(), Tone.ACCENT, Tone.ACCENT_SOFT);
  }

  @ParameterizedTest
  @EnumSource
  void linesCanBeSeenOnEveryGround(Theme theme) {
    GROUNDS.forEach(ground -> assertContrast(Contrast.MARK, theme.palette(), Tone.MARK, ground));
  }

  @ParameterizedTest
  @EnumSource
  void gatesAndCategoriesCanBeSeenOrAskForAnOutline(Theme theme) {
    Palette palette = theme.palette();
    for (Tone tone : Tone.values()) {
      boolean colour = tone.name().startsWith("GATE") || tone.name().startsWith("CATEGORY");
      boolean seen = Contrast.between(palette.color(tone), palette.color(Tone.PAPER)) >= Contrast.MARK;
      assertTrue(!colour || seen != palette.needsOutline(tone, Tone.PAPER), tone::name);
    }
    assertContrast(Contrast.MARK, palette, Tone.INK, Tone.PAPER);
  }

  @ParameterizedTest
  @EnumSource
  void numbersCanBeReadOnEverySignedColour(Theme theme) {
    Palette palette = theme.palette();
    for (int i = -100; i <= 100; i++) {
      Color fill = palette.diverging(i / 100.0, 1);
      double contrast = Contrast.between(palette.textOn(fill), fill);
      assertTrue(contrast >= Contrast.TEXT, i + ": " + contrast);
    }
  }

  @ParameterizedTest
  @EnumSource
  void signedColoursAreSymmetricAboutTheGround(Theme theme) {
    Palette palette = theme.palette();
    assertEquals(palette.color(Tone.PAPER), palette.diverging(0, 1));
    assertEquals(palette.color(Tone.POSITIVE), palette.diverging(7, 1));
    assertEquals(palette.color(Tone.NEGATIVE), palette.diverging(Double.NEGATIVE_INFINITY, 1));
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      Color zero = palette.color(Tone.ZERO);
      assertEquals(zero.interpolate(palette.color(Tone.POSITIVE), share), palette.diverging(2 * share, 2));
      assertEquals(zero.interpolate(palette.color(Tone.NEGATIVE), share), palette.diverging(-2 * share, 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberThatIsNoneHasItsOwnColour(Theme theme) {
    assertEquals(theme.palette().color(Tone.SUNKEN), theme.palette().diverging(Double.NaN, 1));
  }

  @Test
  void viridisGrowsLighterAllTheWay() {
    Color last = Viridis.at(0);
    for (int i = 1; i <= 20; i++) {
      Color next = Viridis.at(i / 20.0);
      double share = i / 20.0;
      assertTrue(
          Contrast.between(next, Color.BLACK) > Contrast.between(last, Color.BLACK), () -> "at " + share);
      last = next;
    }
  }
}
