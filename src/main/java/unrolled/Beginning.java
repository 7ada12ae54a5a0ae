package unrolled;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.settings.PreferencesStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.settings.SettingsStore;
import unrolled.ui.shell.ShellView;

/// The laboratory and its view, made on a thread of their own while JavaFX starts: neither waits for the other, and the
/// window is there before what it shows.
///
/// Nodes may be made on any thread as long as no window shows them. What the laboratory's threads hand to the JavaFX
/// thread meanwhile waits until the window has the view.
final class Beginning {
  /// Every scene brings the styles of its theme; without this JavaFX would read its own first.
  private static final String NO_STYLES = "data:text/css,";

  /// What a window shows.
  record Made(Settings settings, Laboratory laboratory, ShellView view, Threads threads) {}

  private final Supplier<SettingsStore> store;
  private final Runnable first;
  private final Runnable whenStarted;
  private final CompletableFuture<Settings> settings = new CompletableFuture<>();
  private final CompletableFuture<Made> made = new CompletableFuture<>();
  private final CompletableFuture<Void> open = new CompletableFuture<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private volatile boolean started;
  private volatile @Nullable Throwable failure;
  private boolean shown;

  /// Begins to make it.
  ///
  /// @param first what has to be done before anything is computed
  /// @param whenStarted what to do as soon as JavaFX runs
  static Beginning begin(Runnable first, Runnable whenStarted) {
    Beginning beginning = new Beginning(() -> new PreferencesStore("unrolled"), first, whenStarted);
    daemon(beginning::make, "unrolled-start").start();
    return beginning;
  }

  Beginning(Supplier<SettingsStore> store, Runnable first, Runnable whenStarted) {
    this.store = store;
    this.first = first;
    this.whenStarted = whenStarted;
  }

  /// JavaFX runs.
  void start() {
    started = true;
    whenStarted.run();
  }

  /// The window is open, and empty. What it shows is made from now on: before, that would only keep it from opening.
  void open() {
    open.complete(null);
  }

  /// Whether JavaFX came as far as opening the window.
  boolean hasStarted() {
    return started;
  }

  /// Makes it, on the thread that calls.
  void make() {
    try {
      Settings chosen = new Settings(store.get());
      settings.complete(chosen);
      first.run();
      Executor traces = background("unrolled-traces", 1);
      traces.execute(open::join);
      Threads threads = new Threads(traces, background("unrolled-exports", 1),
          background("unrolled-sessions", 1), background("unrolled-texts", 2), this::hand);
      Laboratory laboratory = new Laboratory(chosen, Setup.standard(), TrainingPlan.standard(), threads);
      open.join();
      Application.setUserAgentStylesheet(NO_STYLES);
      made.complete(new Made(chosen, laboratory, laboratory.view(), threads));
    } catch (RuntimeException | Error e) {
      settings.completeExceptionally(e);
      made.completeExceptionally(e);
    }
  }

  /// What a person chose before, as soon as it is read.
  Settings settings() {
    return settings.join();
  }

  /// What a window shows; it may be waited for.
  CompletableFuture<Made> made() {
    return made;
  }

  /// What the window shows could not be made, or not be shown.
  void fail(Throwable problem) {
    failure = problem;
  }

  /// @throws IllegalStateException when it failed; its cause is what went wrong
  void check() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /// From now on the window has the view: what waited for that comes, in order.
  synchronized void show() {
    shown = true;
    waiting.forEach(FxThread::later);
    waiting.clear();
  }

  private synchronized void hand(Runnable action) {
    if (shown) {
      FxThread.later(action);
    } else {
      waiting.add(action);
    }
  }

  /// Threads for what takes longer than a frame.
  private static Executor background(String name, int threads) {
    return Executors.newFixedThreadPool(threads, task -> daemon(task, name));
  }

  /// A thread that does not keep the program alive.
  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
