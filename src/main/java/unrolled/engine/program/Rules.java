package unrolled.engine.program;

import java.util.List;

/// The two decisions in which the article's program goes wrong, and the order of its dictionary.
///
/// @param fullStops whether the dictionary keeps a full stop as a part of the word before it, although the sentences
///     are cut at full stops and lose them
/// @param padding the side on which training fills short sequences; generating always fills the left
/// @param order the words that get the first ids, in this order; all others follow as they appear. The program numbers
///     a Python set, whose order changes from run to run: this is one such order
public record Rules(boolean fullStops, Padding padding, List<String> order) {
  /// Where zeros are put.
  public enum Padding {
    /// Before the words, so that the last column is the word to predict.
    LEFT,
    /// After the words, so that the last column is mostly padding.
    RIGHT
  }

  /// As the article has it.
  public static final Rules AS_WRITTEN =
      new Rules(true, Padding.RIGHT, List.of("simple", "to", "this", "text",
          "example.", "generation", "some", "rnn.", "sample", "a", "is", "here", "demonstrate", "with"));
  /// Padding on one side, one tokeniser, ids by first appearance.
  public static final Rules CORRECTED = new Rules(false, Padding.LEFT, List.of());

  /// Keeps the order.
  public Rules {
    order = List.copyOf(order);
  }

  /// The same with zeros on another side.
  public Rules withPadding(Padding other) {
    return new Rules(fullStops, other, order);
  }
}
