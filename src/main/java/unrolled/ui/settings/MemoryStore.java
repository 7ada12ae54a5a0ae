package unrolled.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings that live as long as the process: for tests and pictures.
public final class MemoryStore implements SettingsStore {
  private final Map<String, String> values = new HashMap<>();

  @Override
  public Optional<String> read(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public void write(String name, String value) {
    values.put(name, value);
  }
}
