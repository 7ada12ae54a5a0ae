package unrolled.ui.insight;

import java.util.Set;
import unrolled.chart.ColorScale;
import unrolled.chart.LogColors;
import unrolled.chart.SpanColors;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;

/// The scales on which tokens are coloured: shares from 0 to 1 in the colour of the gate, signed values symmetric about
/// 0 and the same for all units of a variable, sizes of gradients on an absolute scale that is the same for all
/// networks.
final class InsightColors {
  private static final int LOWEST = -8;
  private static final int HIGHEST = 3;
  private static final Set<String> SHARES = Set.of("i", "f", "o", "r", "z");

  private InsightColors() {}

  /// The scale of a variable.
  static ColorScale of(Variable variable, double limit, Palette palette) {
    String letter = variable.symbol().letter();
    boolean share = variable.role() == Role.GATE && SHARES.contains(letter);
    return share
        ? SpanColors.share(Tone.gate(letter).orElse(Tone.POSITIVE), palette)
        : SpanColors.signed(limit, palette);
  }

  /// The scale of gradients.
  static ColorScale gradients(Palette palette) {
    return new LogColors(LOWEST, HIGHEST, palette);
  }
}
