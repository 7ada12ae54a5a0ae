package unrolled.ui.own;

import unrolled.engine.text.UnusableText;
import unrolled.ui.text.Message;

/// Why a text cannot be used, as a sentence that says what to do.
final class SourceProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  private SourceProblem(Message sentence) {
    super(sentence.key());
    this.sentence = sentence;
  }

  static SourceProblem of(UnusableText problem) {
    return new SourceProblem(
        Message.of("own.problem." + problem.reason().id(), problem.arguments().toArray()));
  }

  static SourceProblem unreadable() {
    return new SourceProblem(Message.of("own.problem.file"));
  }

  static SourceProblem memory() {
    return new SourceProblem(Message.of("own.problem.memory"));
  }

  Message sentence() {
    return sentence;
  }
}
