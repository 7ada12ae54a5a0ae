package unrolled.ui.session;

import unrolled.ui.playback.Sentence;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;

/// The sentence under the scrub bar.
final class Sentences {
  private Sentences() {}

  static Sentence of(StepSubject subject, int position) {
    return new Sentence(
        Message.of("session.position", position, subject.trace().size()), Message.of("session.equation"));
  }
}
