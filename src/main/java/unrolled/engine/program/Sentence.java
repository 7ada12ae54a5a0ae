package unrolled.engine.program;

import java.util.List;

/// One piece of the text between full stops, in words.
///
/// @param text the piece as it stands in the text
/// @param words its words with their ids
public record Sentence(String text, List<Word> words) {
  /// Keeps the words.
  public Sentence {
    words = List.copyOf(words);
  }

  /// A word in lower case.
  ///
  /// @param id its number in the dictionary, 0 where it has none and is dropped
  public record Word(String text, int id) {
    /// Whether the program leaves it out because its dictionary does not have it.
    public boolean isDropped() {
      return id == TextProgram.PADDING;
    }
  }

  /// The words that stay.
  public List<Word> kept() {
    return words.stream().filter(word -> !word.isDropped()).toList();
  }
}
