package unrolled.ui.export;

import unrolled.ui.text.Message;

/// Something is to leave the window that is not there, as one sentence that says what to do.
public final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /// @param key of the sentence
  NotThere(String key) {
    super(key);
    this.key = key;
  }

  /// The sentence.
  Message sentence() {
    return Message.of(key);
  }
}
