package unrolled.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command line of its own for a test, and what it printed.
final class Shell {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// Runs a command and answers its exit code.
  int run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    return UnrolledCommand.commandLine(texts).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
        .execute(texts);
  }

  /// What went to standard output.
  String out() {
    return out.toString();
  }

  /// What went to standard error.
  String err() {
    return err.toString();
  }

  @Override
  public String toString() {
    return out + "\n" + err;
  }
}
