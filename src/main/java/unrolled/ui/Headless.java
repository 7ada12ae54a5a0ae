package unrolled.ui;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// JavaFX without a display: the toolkit's own headless platform, drawing in software.
public final class Headless {
  private static boolean started;

  private Headless() {}

  /// Starts the toolkit without a display, once; where it already runs, that one is used.
  public static synchronized void start() {
    if (started) {
      return;
    }
    choose();
    CountDownLatch ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
      Platform.setImplicitExit(false);
      ready.await();
    } catch (IllegalStateException e) {
      // Somebody has started it already, which is as good.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    started = true;
  }

  /// Ends the toolkit, so that the process can end.
  public static void stop() {
    Platform.exit();
  }

  private static void choose() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }
}
