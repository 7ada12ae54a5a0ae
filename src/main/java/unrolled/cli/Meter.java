package unrolled.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import unrolled.export.Progress;

/// Shows on a terminal how far something is; says nothing where nobody looks.
///
/// @param err where it is shown
record Meter(PrintWriter err) implements Progress {
  private static final String CLEAR = "\r\u001b[K";

  /// Whether somebody looks.
  static boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public void at(int done, int all) {
    say(done + " / " + all + (done == all ? System.lineSeparator() : ""));
  }

  /// Says something in the place of what was said last.
  void say(String what) {
    if (isWatched()) {
      err.print(CLEAR + what);
      err.flush();
    }
  }
}
