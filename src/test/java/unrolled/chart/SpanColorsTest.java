package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

class SpanColorsTest {
  @ParameterizedTest
  @EnumSource
  void signedColoursAreSymmetricAboutTheGround(Theme theme) {
    Palette palette = theme.palette();
    SpanColors colors = SpanColors.signed(2, palette);
    assertEquals(ColorScale.argb(palette.color(Tone.POSITIVE)), colors.of(2));
    assertEquals(ColorScale.argb(palette.color(Tone.NEGATIVE)), colors.of(-2));
    assertEquals(colors.of(2), colors.of(Double.POSITIVE_INFINITY));
    assertEquals(palette.color(Tone.ZERO), colors.at(0.5));
    assertEquals(ColorScale.argb(palette.color(Tone.DANGER)), colors.of(Double.NaN));
    assertEquals(List.of("2", "0", "−2"), colors.ticks(9).stream().map(ColorScale.Tick::text).toList());
    assertEquals(2, colors.ticks(2).size());
  }

  @ParameterizedTest
  @EnumSource
  void sharesGoFromTheGroundToTheirColour(Theme theme) {
    SpanColors colors = SpanColors.share(Tone.GATE_FORGET, theme.palette());
    assertEquals(ColorScale.argb(theme.palette().color(Tone.GATE_FORGET)), colors.of(1));
    assertEquals(ColorScale.argb(theme.palette().color(Tone.ZERO)), colors.of(0));
    assertNotEquals(colors.of(0.2), colors.of(0.3));
    assertEquals(List.of("1", "0.5", "0"), colors.ticks(5).stream().map(ColorScale.Tick::text).toList());
  }
}
