package unrolled.cli;

import unrolled.Words;
import unrolled.engine.text.UnusableText;

/// Something that cannot be done, as one sentence in the person's language that says what to do.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }

  /// A text that cannot be used.
  ///
  /// @param area the key of the sentence without its reason
  static Refusal of(String area, UnusableText problem, Words words) {
    return new Refusal(words.get(area + problem.reason().id(), problem.arguments().toArray()));
  }
}
