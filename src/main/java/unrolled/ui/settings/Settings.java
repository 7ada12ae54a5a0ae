package unrolled.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// What the app remembers. What cannot be understood counts as never written.
public final class Settings {
  private static final String LANGUAGE = "language";
  private static final String THEME = "theme";
  private static final String REDUCED_MOTION = "reduced-motion";
  private static final String WINDOW = "window";
  private static final String EXPORT = "export";
  private static final String TEXT_FILE = "text-file";
  private static final String RECENT = "recent";
  private static final String PROCESSOR = "processor-told";
  /// As long as a value may be where the operating system keeps them.
  private static final int LONGEST_VALUE = Preferences.MAX_VALUE_LENGTH;

  private final SettingsStore store;

  /// Settings in a store.
  public Settings(SettingsStore store) {
    this.store = store;
  }

  /// The language, at first that of the computer.
  public Language language() {
    return store.read(LANGUAGE).flatMap(Language::of).orElseGet(Language::system);
  }

  /// Remembers the language.
  public void remember(Language language) {
    store.write(LANGUAGE, language.id());
  }

  /// The theme, at first light.
  public Theme theme() {
    return store.read(THEME).flatMap(Theme::of).orElse(Theme.LIGHT);
  }

  /// Remembers the theme.
  public void remember(Theme theme) {
    store.write(THEME, theme.id());
  }

  /// Whether steps appear at once instead of moving.
  public boolean reducedMotion() {
    return store.read(REDUCED_MOTION).map(Boolean::parseBoolean).orElse(false);
  }

  /// Remembers the wish for reduced motion.
  public void rememberReducedMotion(boolean reduced) {
    store.write(REDUCED_MOTION, String.valueOf(reduced));
  }

  /// How the last export was made.
  public Optional<String> export() {
    return store.read(EXPORT);
  }

  /// Remembers how an export was made.
  public void rememberExport(String choice) {
    store.write(EXPORT, choice);
  }

  /// The text that was opened last.
  public Optional<Path> textFile() {
    try {
      return store.read(TEXT_FILE).map(Path::of);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// Remembers a text that was opened.
  public void rememberTextFile(Path file) {
    store.write(TEXT_FILE, file.toAbsolutePath().toString());
  }

  /// Whether it was said what this processor cannot do.
  public boolean knowsProcessor() {
    return store.read(PROCESSOR).map(Boolean::parseBoolean).orElse(false);
  }

  /// Remembers that it was said.
  public void rememberProcessor() {
    store.write(PROCESSOR, "true");
  }

  /// The sessions that were opened or saved last, the latest first.
  public List<Path> recent() {
    return store.read(RECENT).stream().flatMap(String::lines).flatMap(Settings::path).toList();
  }

  private static Stream<Path> path(String line) {
    try {
      return Stream.of(Path.of(line));
    } catch (InvalidPathException _) {
      return Stream.empty();
    }
  }

  /// Remembers sessions, as many as there is room for.
  public void rememberRecent(List<Path> files) {
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      String line = file.toString() + "\n";
      boolean fits =
          lines.length() + line.length() <= LONGEST_VALUE && line.indexOf('\n') == line.length() - 1;
      lines.append(fits ? line : "");
    }
    store.write(RECENT, lines.toString());
  }

  /// Where the window was.
  public Optional<Place> window() {
    return store.read(WINDOW).flatMap(Place::read);
  }

  /// Remembers where the window is.
  public void remember(Place place) {
    store.write(WINDOW, place.write());
  }
}
