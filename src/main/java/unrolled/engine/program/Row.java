package unrolled.engine.program;

import java.util.List;

/// One n-gram: the first words of a sentence, and as the padded row that training reads.
///
/// @param sentence which sentence, counted from 0
/// @param ngram the ids of its first n words, n ≥ 2
/// @param padded the same filled with zeros to the length of all rows
public record Row(int sentence, List<Integer> ngram, List<Integer> padded) {
  /// Keeps the ids.
  public Row {
    ngram = List.copyOf(ngram);
    padded = List.copyOf(padded);
  }

  /// What the network reads: all columns but the last.
  public List<Integer> input() {
    return padded.subList(0, padded.size() - 1);
  }

  /// What it is to predict: the last column.
  public int target() {
    return padded.getLast();
  }
}
