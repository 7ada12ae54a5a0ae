package unrolled.ui.file;

import java.nio.file.Path;
import unrolled.engine.io.FileProblem;
import unrolled.ui.text.Message;

/// What is said of a session that is opened.
final class SessionWords {
  /// A file of more bytes is announced: it holds a long text, which is cut anew.
  private static final long SHORT = 1 << 20;

  private SessionWords() {}

  /// Whether somebody would wonder why nothing happens.
  static boolean takesLong(Path path) {
    return path.toFile().length() > SHORT;
  }

  /// Why it was not opened.
  static Message of(Path path, FileProblem problem) {
    String reason = switch (problem.reason()) {
      case NOT_FOUND -> "gone";
      case NO_ACCESS, FAILED, LINK_LOOP -> "access";
      case TOO_LARGE -> "large";
      case NEWER -> "newer";
      default -> "damaged";
    };
    return Message.of("file.problem." + reason, FileViewModel.name(path));
  }
}
