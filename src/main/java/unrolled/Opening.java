package unrolled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import unrolled.engine.session.SessionFile;
import unrolled.ui.Display;
import unrolled.ui.Headless;
import unrolled.ui.Storyboard;
import unrolled.ui.file.ModelViewModel;
import unrolled.ui.settings.PreferencesStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Strings;

/// Opens the window; where there is no display to open it on, draws a storyboard instead and says so.
///
/// A toolkit that failed to start cannot be started again in the same process. A display that answers and then fails
/// (a refused key, GTK not installed) is therefore met by running the program once more without one.
final class Opening {
  private static final String AGAIN = "unrolled.without-display";
  private static final Path FOLDER = Path.of("target", "storyboard");

  private Opening() {}

  /// Whether a word of the command line is a file that the window opens.
  static boolean opens(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return name.endsWith(SessionFile.END) || name.endsWith(ModelViewModel.END);
  }

  /// Runs until the window is closed, or the pictures are drawn; the exit code.
  ///
  /// @param first what has to be done before anything is computed
  /// @param files what it opens with, at most one
  static int open(Runnable first, String... files) {
    if (Boolean.getBoolean(AGAIN) || !Display.isReachable()) {
      first.run();
      return withoutDisplay();
    }
    PrintStream err = System.err;
    ByteArrayOutputStream unsaid = new ByteArrayOutputStream();
    System.setErr(new PrintStream(unsaid, true, StandardCharsets.UTF_8));
    Beginning beginning = Beginning.begin(first, () -> System.setErr(err));
    App.begin(beginning);
    try {
      Application.launch(App.class, files);
      beginning.check();
      return 0;
    } catch (RuntimeException | LinkageError e) {
      System.setErr(err);
      if (beginning.hasStarted()) {
        throw e;
      }
      return again(unsaid);
    }
  }

  private static int withoutDisplay() {
    Settings settings = new Settings(new PreferencesStore("unrolled"));
    Strings strings = new Strings(settings.language());
    Storyboard storyboard = new StepByStep(settings);
    try {
      int count = storyboard.render(FOLDER);
      String why = Boolean.getBoolean(AGAIN) ? "shell.no-window" : "shell.no-display";
      System.out.println(strings.get(why, count, FOLDER + "/"));
      return 0;
    } catch (IOException e) {
      System.err.println(strings.get("shell.no-display-no-folder", FOLDER + "/"));
      return 1;
    } finally {
      Headless.stop();
    }
  }

  /// @param unsaid what the toolkit complained about, said only when there is nothing else to do
  private static int again(ByteArrayOutputStream unsaid) {
    Optional<List<String>> command = command();
    if (command.isEmpty()) {
      System.err.print(unsaid.toString(StandardCharsets.UTF_8));
      return 1;
    }
    try {
      return new ProcessBuilder(command.get()).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /// This process's own command line, with the word that no display is wanted.
  private static Optional<List<String>> command() {
    ProcessHandle.Info self = ProcessHandle.current().info();
    if (self.command().isEmpty() || self.arguments().isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of(self.command().get(), "-D" + AGAIN + "=true"));
    command.addAll(List.of(self.arguments().get()));
    return Optional.of(command);
  }
}
