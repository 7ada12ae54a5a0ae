package unrolled.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import unrolled.export.Progress;

/// Shows on a terminal how far something is; says nothing where nobody looks.
///
/// @param err where it is shown
record Meter(PrintWriter err) implements Progress {
  @Override
  public void at(int done, int all) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      err.print("\r" + done + " / " + all + (done == all ? System.lineSeparator() : ""));
      err.flush();
    }
  }
}
