package unrolled.ui.text;

import java.util.Properties;
import java.util.stream.Collectors;

/// Every text of the window, for tests.
public final class TextFiles {
  private TextFiles() {}

  /// All texts of both languages, one after the other.
  public static String everyText() {
    StringBuilder all = new StringBuilder();
    for (Language language : Language.values()) {
      all.append(texts(language).values().stream().map(Object::toString).collect(Collectors.joining()));
    }
    return all.toString();
  }

  /// The texts of a language by key.
  static Properties texts(Language language) {
    Properties all = new Properties();
    for (String area : Strings.AREAS) {
      all.putAll(Strings.load(language, area));
    }
    return all;
  }
}
