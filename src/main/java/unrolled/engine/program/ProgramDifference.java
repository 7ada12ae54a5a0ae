package unrolled.engine.program;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Two preparations of a text side by side.
///
/// @param words every word of either dictionary
/// @param rows every n-gram of either, found again by its words
public record ProgramDifference(List<WordPair> words, List<RowPair> rows) {
  /// A word's id in both dictionaries, 0 where it is in one only.
  public record WordPair(String word, int before, int after) {}

  /// An n-gram's row in both preparations.
  ///
  /// @param words its words
  /// @param before its row in the first, empty where it has none
  /// @param after its row in the second
  public record RowPair(String words, Optional<Row> before, Optional<Row> after) {
    /// Whether both have the row, and with the same word to predict.
    ///
    /// @param first the first preparation
    /// @param second the second
    public boolean sameTarget(TextProgram first, TextProgram second) {
      return before.isPresent() && after.isPresent() && first.dictionary().get(before.get().target())
          .equals(second.dictionary().get(after.get().target()));
    }
  }

  /// Puts two preparations side by side, in the order of the second.
  public static ProgramDifference of(TextProgram before, TextProgram after) {
    Set<String> words = new LinkedHashSet<>(after.dictionary());
    words.addAll(before.dictionary());
    words.remove("");
    Set<String> ngrams = new LinkedHashSet<>();
    Stream.of(after, before).forEach(
        program -> program.rows().forEach(row -> ngrams.add(words(program, row))));
    return new ProgramDifference(
        words.stream().map(word -> new WordPair(word, id(before, word), id(after, word))).toList(),
        ngrams.stream().map(each -> new RowPair(each, row(before, each), row(after, each))).toList());
  }

  private static int id(TextProgram program, String word) {
    return Math.max(TextProgram.PADDING, program.dictionary().indexOf(word));
  }

  private static String words(TextProgram program, Row row) {
    return String.join(" ", row.ngram().stream().map(program.dictionary()::get).toList());
  }

  private static Optional<Row> row(TextProgram program, String words) {
    return program.rows().stream().filter(row -> words(program, row).equals(words)).findFirst();
  }
}
