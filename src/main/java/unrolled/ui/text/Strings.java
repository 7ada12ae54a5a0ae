package unrolled.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// All texts of the window, by dotted key, in the language of the moment; a change of language changes bound texts.
///
/// The texts lie in UTF-8 property files, one folder a language, one file an area.
/// Used on one thread: that of the window they are in.
public final class Strings {
  /// The files in each language's folder.
  static final List<String> AREAS =
      List.of("shell", "session", "inspector", "playback", "number", "formula", "step", "chart", "curves",
          "train", "gradients", "compare",
          "predict", "bytime", "detail", "export", "prose", "write", "insight", "own", "lesson", "command",
          "code", "file", "coder", "help");

  /// Read once: pictures that leave the window have texts of their own, and are taken on its thread.
  private static final Map<Language, Properties> READ = new ConcurrentHashMap<>();

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
  private final ReadOnlyObjectWrapper<Language> language;

  /// Texts that begin in one language.
  public Strings(Language language) {
    this.language = new ReadOnlyObjectWrapper<>(language);
    for (Language each : Language.values()) {
      texts.put(each, READ.computeIfAbsent(each, Strings::load));
    }
  }

  private static Properties load(Language language) {
    Properties all = new Properties();
    AREAS.forEach(area -> all.putAll(load(language, area)));
    return all;
  }

  /// The texts of one file.
  static Properties load(Language language, String area) {
    String file = "/unrolled/ui/text/" + language.id() + "/" + area + ".properties";
    try (InputStream in = Objects.requireNonNull(Strings.class.getResourceAsStream(file), file)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The language of the moment.
  public ReadOnlyObjectProperty<Language> languageProperty() {
    return language.getReadOnlyProperty();
  }

  /// The language of the moment.
  public Language language() {
    return language.get();
  }

  /// Changes the language; every bound text follows.
  public void speak(Language other) {
    language.set(other);
  }

  /// Makes something in a language and goes back to the one before; all of it in one go on the JavaFX thread, so that
  /// nobody sees the other language.
  public <T> T speaking(Language other, Supplier<T> work) {
    Language before = language();
    speak(other);
    try {
      return work.get();
    } finally {
      speak(before);
    }
  }

  /// A text in the language of the moment.
  ///
  /// @throws IllegalArgumentException for a key that does not exist
  public String get(String key, Object... arguments) {
    String pattern = Objects.requireNonNull(texts.get(language())).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    Object[] resolved = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      resolved[i] = arguments[i] instanceof Message message ? get(message) : arguments[i];
    }
    return resolved.length == 0 ? pattern : new MessageFormat(pattern, language().locale()).format(resolved);
  }

  /// A message in the language of the moment.
  public String get(Message message) {
    return get(message.key(), message.arguments().toArray());
  }

  /// Whether there is a text for a key.
  public boolean has(String key) {
    return Objects.requireNonNull(texts.get(language())).containsKey(key);
  }

  /// The keys of all texts, the same in every language.
  public Set<String> keys() {
    return Objects.requireNonNull(texts.get(language())).stringPropertyNames();
  }

  /// A text that follows the language.
  public StringBinding bind(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> get(key, arguments), language);
  }
}
