package unrolled.ui.insight;

import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.MemoryLength;

/// The memory length of the network that was asked last: it takes a while and does not depend on the question.
final class MemoryMemo {
  private static final int WINDOW = 64;
  private static final int PLACES = 8;

  private @Nullable Speaker measured;
  private @Nullable MemoryLength length;

  /// Measures, or remembers; null where the text it learned from is too short.
  @Nullable
  MemoryLength of(Speaker speaker) {
    if (!speaker.equals(measured)) {
      int window = Math.min(WINDOW, speaker.learned().length - PLACES);
      length = window < 2 ? null : MemoryLength.of(speaker.network(), speaker.learned(), window, PLACES);
      measured = speaker;
    }
    return length;
  }
}
