package unrolled.ui.settings;

import java.util.Optional;

/// Where settings are kept, as text by name. A store that cannot be read is empty, one that cannot be written forgets.
public interface SettingsStore {
  /// What was written under a name.
  Optional<String> read(String name);

  /// Remembers a value.
  void write(String name, String value);
}
