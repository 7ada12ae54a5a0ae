package unrolled.ui.insight;

import java.util.List;
import java.util.function.IntFunction;
import unrolled.chart.ColorScale;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.Contrast;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Tone;
import unrolled.ui.tokens.TokenLook;
import unrolled.ui.tokens.TokenText;

/// Answers as texts in which every token has its colour.
final class InsightTexts {
  private InsightTexts() {}

  /// Each token in the colour of the unit after it was read.
  static TokenText of(Insight.Unit unit, Palette palette) {
    Inquiry inquiry = unit.inquiry();
    ColorScale colors = InsightColors.of(
        inquiry.speaker().network().graph().variable(inquiry.subject().variable()), unit.limit(), palette);
    return new TokenText(tokens(inquiry.speaker(), inquiry.ids()), place -> TokenLook.of(unit.value(place)),
        colors);
  }

  /// Each token in the colour of its gradient; the last one that was read is framed.
  static TokenText of(Insight.Look look, Palette palette) {
    Inquiry inquiry = look.inquiry();
    int from = look.look().from();
    int last = look.look().place();
    IntFunction<TokenLook> looks = place -> {
      TokenLook plain = place < from || place > last
          ? TokenLook.GIVEN
          : TokenLook.of(look.look().norms()[place - from]);
      return place == last ? plain.framed(Tone.ACCENT) : plain;
    };
    return new TokenText(tokens(inquiry.speaker(), inquiry.ids()), looks, InsightColors.gradients(palette));
  }

  /// How the network goes on as it is.
  static TokenText free(Insight.Held held) {
    return continued(held, held.contrast().free());
  }

  /// How it goes on while the unit is held.
  static TokenText pinned(Insight.Held held) {
    return continued(held, held.contrast().pinned());
  }

  private static TokenText continued(Insight.Held held, List<Integer> ids) {
    Contrast contrast = held.contrast();
    return new TokenText(tokens(held.inquiry().speaker(), ids), place -> {
      TokenLook plain = contrast.differs(place) ? TokenLook.OTHER : TokenLook.PLAIN;
      return place < contrast.prompt()
          ? TokenLook.GIVEN
          : place == contrast.first() ? TokenLook.CHOSEN : plain;
    });
  }

  private static List<String> tokens(Speaker speaker, List<Integer> ids) {
    return ids.stream().map(speaker.tokens()::get).toList();
  }
}
