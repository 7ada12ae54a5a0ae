package unrolled;

import javafx.application.Platform;
import javafx.stage.Window;
import jdk.internal.module.Modules;
import unrolled.ui.shell.ShellView;

/// Starts the packaged program: adds the vector module to those the JVM began with, then runs the program.
///
/// A JVM that begins with an incubating module prepares all its modules anew at each start and leaves most of the AOT
/// cache unused. One that gets the module afterwards, the way it loads its own agents, does not.
/// `Add-Exports` in this jar's manifest opens the one package of the JDK that can do so.
public final class Start {
  /// So long the full window is watched before it closes again, in milliseconds.
  private static final long WARM = 3_000;

  private Start() {}

  /// Runs the program; with `unrolled.warm`, until its window has been there for a while.
  public static void main(String[] arguments) {
    if (Boolean.getBoolean("unrolled.warm")) {
      Thread.ofPlatform().daemon().start(Start::leave);
    }
    Launcher.run(Start::addVectors, arguments);
  }

  private static void addVectors() {
    if (System.getProperty("unrolled.kernel") == null) {
      Modules.loadModule("jdk.incubator.vector");
    }
  }

  private static void leave() {
    try {
      while (Window.getWindows().stream().noneMatch(each -> each.getScene().getRoot() instanceof ShellView)) {
        Thread.sleep(WARM);
      }
      Thread.sleep(WARM);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
  }
}
