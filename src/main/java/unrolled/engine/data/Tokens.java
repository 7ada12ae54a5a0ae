package unrolled.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A long sequence of symbols as indices into a vocabulary; it never changes, and a part of it shares its numbers.
public final class Tokens {
  private final int[] ids;
  private final int from;
  private final int size;
  private final List<String> vocabulary;

  private Tokens(int[] ids, int from, int size, List<String> vocabulary) {
    this.ids = ids;
    this.from = from;
    this.size = size;
    this.vocabulary = vocabulary;
  }

  /// A sequence.
  ///
  /// @param ids indices into the vocabulary, copied
  /// @param vocabulary how the symbols are written, V of them, copied
  /// @throws IllegalArgumentException when an index is not one of the vocabulary
  public static Tokens of(int[] ids, List<String> vocabulary) {
    for (int id : ids) {
      if (id < 0 || id >= vocabulary.size()) {
        throw new IllegalArgumentException("There is no symbol " + id + " among " + vocabulary.size() + ".");
      }
    }
    return new Tokens(ids.clone(), 0, ids.length, List.copyOf(vocabulary));
  }

  /// How the symbols are written, by index.
  public List<String> vocabulary() {
    return vocabulary;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// The index of one.
  ///
  /// @param place counted from 0, less than [#size()]
  public int at(int place) {
    return ids[from + place];
  }

  /// A piece of it.
  ///
  /// @param begin its first place
  /// @param end the place after its last
  /// @throws IndexOutOfBoundsException when it is no piece
  public Tokens part(int begin, int end) {
    Objects.checkFromToIndex(begin, end, size);
    return new Tokens(ids, from + begin, end - begin, vocabulary);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Tokens tokens && size == tokens.size
        && vocabulary.equals(tokens.vocabulary)
        && Arrays.equals(ids, from, from + size, tokens.ids, tokens.from, tokens.from + size));
  }

  @Override
  public int hashCode() {
    return 31 * size + (size == 0 ? 0 : at(size / 2));
  }

  @Override
  public String toString() {
    return size + " of " + vocabulary.size() + " symbols";
  }
}
