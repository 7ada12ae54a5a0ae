package unrolled.ui.export;

import java.util.Locale;
import unrolled.engine.io.FileProblem;
import unrolled.ui.text.Message;

/// Why a file could not be written, as a sentence that says what to do.
public final class Problems {
  private Problems() {}

  /// The sentence.
  public static Message say(FileProblem problem) {
    String reason = switch (problem.reason()) {
      case IS_FOLDER, FOLDER_MISSING, FOLDER_READ_ONLY, READ_ONLY, NO_ACCESS ->
          problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> "other";
    };
    return Message.of("export.problem." + reason);
  }
}
