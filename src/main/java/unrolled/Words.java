package unrolled;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import unrolled.engine.io.FilePiece;
import unrolled.engine.io.FileProblem;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

/// The texts of the window for the command line, in one language.
public final class Words {
  private final Strings strings;

  private Words(Language language) {
    strings = new Strings(language);
  }

  /// The texts of a language.
  ///
  /// @param id one of [#languages()]
  public static Words of(String id) {
    return new Words(Language.of(id).orElseThrow());
  }

  /// The names of the languages.
  public static List<String> languages() {
    return Arrays.stream(Language.values()).map(Language::id).toList();
  }

  /// Its name.
  public String language() {
    return strings.language().id();
  }

  /// The keys of all texts.
  public Set<String> keys() {
    return strings.keys();
  }

  /// What is wrong with a file, as one sentence that names it.
  public String say(FileProblem problem) {
    String sentence =
        strings.get(problem.reason().key(), problem.arguments().stream().map(this::piece).toArray());
    return strings.get("command.file", problem.name(), sentence);
  }

  private Object piece(Object argument) {
    return argument instanceof FilePiece piece
        ? strings.get(piece.words().key(), piece.arguments().toArray())
        : argument;
  }

  /// Several things one after the other, as the language writes them.
  public String list(List<String> all) {
    return String.join(get("command.comma"), all);
  }

  /// A text.
  ///
  /// @param key dotted
  /// @param arguments what is filled in
  public String get(String key, Object... arguments) {
    return strings.get(key, arguments);
  }
}
