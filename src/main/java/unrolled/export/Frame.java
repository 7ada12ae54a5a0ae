package unrolled.export;

import java.awt.image.BufferedImage;
import java.util.List;

/// One step of a stepped run.
///
/// @param image what it looks like
/// @param place where in the story it is, one line
/// @param sentence what just happened and why it matters
/// @param arithmetic how one number of it came about, a line each
public record Frame(BufferedImage image, String place, String sentence, List<String> arithmetic) {
  /// @param arithmetic copied
  public Frame {
    arithmetic = List.copyOf(arithmetic);
  }
}
