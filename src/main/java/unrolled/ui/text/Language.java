package unrolled.ui.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages the app speaks, both completely.
public enum Language {
  /// English.
  ENGLISH("en", Locale.ENGLISH),
  /// Simplified Chinese.
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

  private final String id;
  private final Locale locale;

  Language(String id, Locale locale) {
    this.id = id;
    this.locale = locale;
  }

  /// The name in settings and on the command line.
  public String id() {
    return id;
  }

  /// The rules for numbers inside sentences.
  Locale locale() {
    return locale;
  }

  /// The language of an id.
  public static Optional<Language> of(String id) {
    return Arrays.stream(values()).filter(language -> language.id.equals(id)).findFirst();
  }

  /// The language of this computer, English where we do not speak it.
  public static Language system() {
    return of(Locale.getDefault().getLanguage()).orElse(ENGLISH);
  }

  /// The other one.
  public Language other() {
    return this == ENGLISH ? CHINESE : ENGLISH;
  }
}
