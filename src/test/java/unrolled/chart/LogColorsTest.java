package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

class LogColorsTest {

  private static int argb(Theme theme, Tone tone) {
    var colour = theme.palette().color(tone);
    return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
  }

  @ParameterizedTest
  @EnumSource
  void everyMagnitudeHasAColourAndOnlyWhatIsOffTheScaleLooksLikeIt(Theme theme) {
    LogColors colors = new LogColors(-12, 3, theme.palette());
    int above = argb(theme, Tone.DANGER);
    assertEquals(colors.of(1e-12), colors.of(1e-300), "the floor");
    assertEquals(argb(theme, Tone.SUNKEN), colors.of(0));
    for (double off : new double[] {1001, 1e300, Double.POSITIVE_INFINITY, Double.NaN}) {
      assertEquals(above, colors.of(off));
    }
    assertNotEquals(above, colors.of(1000));
    int before = colors.of(1e-12);
    for (int power = -11; power <= 3; power++) {
      assertNotEquals(before, colors.of(Math.pow(10, power)), "each power of ten");
      before = colors.of(Math.pow(10, power));
    }
  }
}
