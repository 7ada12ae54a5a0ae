package unrolled.engine.insight;

import java.util.List;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Pin;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;

/// The same beginning continued twice from the same seed: by the network as it is, and with a unit held. What differs
/// was caused by that.
///
/// The held network reads the beginning with its unit held too.
///
/// @param prompt how many tokens the beginning has
/// @param free the tokens of the network as it is, the beginning first
/// @param pinned the tokens of the held one, as many
public record Contrast(int prompt, List<Integer> free, List<Integer> pinned) {
  /// Keeps the tokens.
  public Contrast {
    free = List.copyOf(free);
    pinned = List.copyOf(pinned);
  }

  /// Continues a text.
  ///
  /// @param prompt at least one token
  /// @param how drawn in both by the same numbers u
  /// @param length how many tokens are drawn
  /// @throws IllegalArgumentException when the network cannot continue a text, has not what is held, or says nothing
  public static Contrast of(Speaker speaker, List<Pin> pins, List<Integer> prompt, Sampling how, int length) {
    return new Contrast(prompt.size(), continued(speaker, List.of(), prompt, how, length),
        continued(speaker, pins, prompt, how, length));
  }

  private static List<Integer> continued(Speaker speaker, List<Pin> pins, List<Integer> prompt, Sampling how,
      int length) {
    Generator generator = new Generator(speaker.reader(pins), prompt);
    for (int i = 0; i < length; i++) {
      generator.next(how);
    }
    return generator.ids();
  }

  /// Whether both have another token at a place.
  public boolean differs(int place) {
    return !free.get(place).equals(pinned.get(place));
  }

  /// The first place where they differ, counted from 0; −1 where they do not.
  public int first() {
    for (int place = 0; place < free.size(); place++) {
      if (differs(place)) {
        return place;
      }
    }
    return -1;
  }

  /// At how many places they differ.
  public int count() {
    int count = 0;
    for (int place = 0; place < free.size(); place++) {
      count += differs(place) ? 1 : 0;
    }
    return count;
  }
}
