package unrolled.ui.write;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarStill;
import unrolled.engine.generate.Choice;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;
import unrolled.ui.tokens.TokenSigns;

/// The probabilities of the next token as bars that leave the window: the one that is drawn, those that are kept, those
/// that are cut.
final class ChoiceBars {
  private ChoiceBars() {}

  /// The bars of a choice; null where there are none.
  static @Nullable BarStill of(Page page, List<Choice.Bar> bars, Strings strings) {
    if (bars.isEmpty()) {
      return null;
    }
    return new BarStill(strings.get("export.bars.choice"), strings.get("export.bars.token"),
        strings.get("export.bars.probability"),
        bars.stream().map(bar -> TokenSigns.of(page.token(bar.token()))).toList(),
        List.of(
            piece(strings.get("export.bars.drawn"), Tone.INK, bars, Choice.Bar::drawn),
            piece(strings.get("export.bars.kept"), Tone.FORWARD, bars,
                bar -> !bar.drawn() && bar.share() > 0),
            piece(strings.get("export.bars.cut"), Tone.MARK, bars, bar -> !bar.drawn() && bar.share() == 0)),
        true);
  }

  private static BarStill.Piece piece(String name, Tone tone, List<Choice.Bar> bars,
      Predicate<Choice.Bar> belongs) {
    double[] numbers = new double[bars.size()];
    Arrays.setAll(numbers, i -> belongs.test(bars.get(i)) ? bars.get(i).probability() : Double.NaN);
    return new BarStill.Piece(name, palette -> palette.color(tone), numbers);
  }
}
