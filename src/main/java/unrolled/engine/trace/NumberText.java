package unrolled.engine.trace;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;

/// Numbers of a trace as a person writes them: `h_l0` (of what was computed last, the largest), `h_l0[2]`,
/// `weight_hh_l0.grad[1,2]`, `weight_hh_l0.next`; rows and columns are counted from 1.
public final class NumberText {
  private static final Pattern NUMBER =
      Pattern.compile("(.+?)(?:\\.(grad|clipped|next))?(?:\\[(\\d{1,6})(?:,(\\d{1,6}))?])?");

  private NumberText() {}

  /// The number a text names, at the last step up to a place that brought it about; empty where none did.
  public static Optional<Element> parse(String text, Trace trace, Cursor cursor) {
    Matcher parts = NUMBER.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    for (int position = cursor.position(); position > 0; position--) {
      TraceStep step = trace.steps().get(position - 1);
      for (StepResults.Range range : StepResults.of(step, cursor.sequence())) {
        Element first = range.first();
        if (first.variable().name().equals(parts.group(1)) && first.quantity() == quantity(parts.group(2))) {
          return parts.group(3) == null
              ? Optional.of(range.largest(trace.at(cursor)))
              : one(range, parts);
        }
      }
    }
    return Optional.empty();
  }

  private static Quantity quantity(@Nullable String end) {
    return switch (String.valueOf(end).toLowerCase(Locale.ROOT)) {
      case "grad" -> Quantity.GRADIENT;
      case "clipped" -> Quantity.CLIPPED;
      case "next" -> Quantity.NEXT_VALUE;
      default -> Quantity.VALUE;
    };
  }

  private static Optional<Element> one(StepResults.Range range, Matcher parts) {
    int row = Integer.parseInt(parts.group(3)) - 1;
    int width = range.first().variable().width();
    boolean pair = parts.group(4) != null;
    int column = pair ? Integer.parseInt(parts.group(4)) - 1 : 0;
    int index = pair ? row * width + column : row;
    boolean inside = row >= 0 && column >= 0 && (!pair || column < width);
    return inside && range.holds(range.at(index)) ? Optional.of(range.at(index)) : Optional.empty();
  }
}
