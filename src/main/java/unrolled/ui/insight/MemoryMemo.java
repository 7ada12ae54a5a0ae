package unrolled.ui.insight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.MemoryLength;

/// The memory length of the network that was asked last: it takes a while and does not depend on the question.
final class MemoryMemo {
  /// So many tokens of the beginning of a text are read for it at most: a book would take minutes.
  static final int MOST = 8_000;

  private static final int WINDOW = 64;
  private static final int PLACES = 8;

  private @Nullable Speaker measured;
  private @Nullable MemoryLength length;

  /// How many tokens are read for it.
  static int tokens(Speaker speaker) {
    return Math.min(MOST, speaker.learned().length);
  }

  /// Measures, or remembers; null where the text it learned from is too short.
  @Nullable
  MemoryLength of(Speaker speaker) {
    if (!speaker.equals(measured)) {
      int[] read = Arrays.copyOf(speaker.learned(), tokens(speaker));
      int window = Math.min(WINDOW, read.length - PLACES);
      length = window < 2 ? null : MemoryLength.of(speaker.network(), read, window, PLACES);
      measured = speaker;
    }
    return length;
  }
}
