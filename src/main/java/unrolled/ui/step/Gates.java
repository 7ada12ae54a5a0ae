package unrolled.ui.step;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.ui.theme.Tone;

/// The colour that a gate keeps everywhere.
final class Gates {
  private Gates() {}

  static @Nullable Tone tone(Variable variable) {
    return variable.role() == Role.GATE ? tone(variable.symbol().letter()) : null;
  }

  static @Nullable Tone tone(String letter) {
    return Tone.gate(letter).orElse(null);
  }
}
