package unrolled.engine.trace;

import java.util.Locale;
import java.util.Optional;

/// Places in a trace as a person writes them: `first`, `last`, a number, `forward:2` (after the last operation of
/// timestep 2, counted from 1), `backward:1`, `output`, `loss`, `update`.
public final class CursorText {
  private CursorText() {}

  /// The place a text names in a trace; empty where the text names none or the trace does not have it.
  public static Optional<Cursor> parse(String text, Trace trace) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
    if (parts.length == 2) {
      return timestep(parts[1]).flatMap(time -> phase(parts[0]).flatMap(phase -> end(trace, phase, time)));
    }
    if (parts.length != 1) {
      return Optional.empty();
    }
    return switch (parts[0]) {
      case "first" -> Optional.of(new Cursor(0, 0));
      case "last" -> Optional.of(new Cursor(trace.size(), 0));
      default -> number(parts[0], trace).or(() -> phase(parts[0]).flatMap(phase -> end(trace, phase, -1)));
    };
  }

  private static Optional<Phase> phase(String name) {
    return switch (name) {
      case "forward" -> Optional.of(Phase.FORWARD);
      case "output" -> Optional.of(Phase.OUTPUT);
      case "loss" -> Optional.of(Phase.LOSS);
      case "backward" -> Optional.of(Phase.BACKWARD);
      case "update" -> Optional.of(Phase.UPDATE);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> timestep(String digits) {
    return digits.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(digits) - 1) : Optional.empty();
  }

  private static Optional<Cursor> number(String digits, Trace trace) {
    return digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= trace.size()
        ? Optional.of(new Cursor(Integer.parseInt(digits), 0))
        : Optional.empty();
  }

  /// The end of the last piece of a phase, at one timestep where it is not −1.
  private static Optional<Cursor> end(Trace trace, Phase phase, int time) {
    return trace.segments().stream()
        .filter(segment -> segment.phase() == phase && (time < 0 || segment.time() == time))
        .map(segment -> new Cursor(segment.to(), 0))
        .reduce((_, later) -> later);
  }
}
