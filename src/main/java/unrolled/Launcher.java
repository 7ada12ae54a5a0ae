package unrolled;

import unrolled.cli.UnrolledCommand;

/// The plain entry point: opens the window, or runs the command it is given and ends the process with its exit code.
///
/// It does not extend `javafx.application.Application`, so commands without a window never start the toolkit.
public final class Launcher {

  private Launcher() {
  }

  /// Runs the program; the only place that ends the process.
  public static void main(String[] args) {
    run(() -> {}, args);
  }

  /// Runs the program.
  ///
  /// @param first what has to be done before anything is computed; for a window, while JavaFX starts
  static void run(Runnable first, String... args) {
    // Charts measure and shape with AWT, which must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    boolean window = args.length == 0 || (args.length == 1 && Opening.opens(args[0]));
    int exitCode = window ? Opening.open(first, args) : command(first, args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int command(Runnable first, String... args) {
    first.run();
    return UnrolledCommand.run(args);
  }
}
