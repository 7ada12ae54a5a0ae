package unrolled;

import java.util.Arrays;
import java.util.List;

/// Something that was asked for and cannot be: a sentence that says what to do, in whatever language is spoken.
public final class Wrong extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[][] arguments;

  /// A sentence.
  ///
  /// @param key of its text
  /// @param arguments what is filled in: numbers digit by digit, of a list all that is in it
  public Wrong(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = Arrays.stream(arguments).map(Wrong::texts).toArray(String[][]::new);
  }

  private static String[] texts(Object argument) {
    return argument instanceof List<?> list
        ? list.stream().map(String::valueOf).toArray(String[]::new)
        : new String[] {String.valueOf(argument)};
  }

  /// The sentence in a language.
  public String in(Words words) {
    return words.get(key, Arrays.stream(arguments).map(each -> words.list(List.of(each))).toArray());
  }

  /// In the first language.
  @Override
  public String getMessage() {
    return in(Words.of(Words.languages().getFirst()));
  }
}
