package unrolled.ui.settings;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/// Settings in the place the operating system has for them.
///
/// Nothing that is wrong with that place may keep the app from starting: it then remembers nothing, silently.
public final class PreferencesStore implements SettingsStore {
  /// Held here, since a logger that nobody holds forgets its level.
  private static final Logger JDK_LOGGER = Logger.getLogger("java.util.prefs");

  private final @Nullable Preferences node;

  /// Settings under a node of the person's preferences.
  public PreferencesStore(String path) {
    JDK_LOGGER.setLevel(Level.OFF);
    node = open(path);
  }

  private static @Nullable Preferences open(String path) {
    try {
      return Preferences.userRoot().node(path);
    } catch (IllegalStateException | SecurityException | IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public Optional<String> read(String name) {
    try {
      return node == null ? Optional.empty() : Optional.ofNullable(node.get(name, null));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String name, String value) {
    try {
      if (node != null) {
        node.put(name, value);
        node.flush();
      }
    } catch (BackingStoreException | IllegalStateException | IllegalArgumentException e) {
      // Forgotten at the next start; everything else goes on.
    }
  }
}
