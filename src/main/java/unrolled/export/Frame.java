package unrolled.export;

import java.awt.image.BufferedImage;
import java.util.List;

/// One step of a stepped run, or one page of a lesson.
///
/// @param figure what is seen; its title says where in the story it is
/// @param sentence what just happened and why it matters
/// @param arithmetic how one number of it came about, a line each
public record Frame(Figure figure, String sentence, List<String> arithmetic) {
  /// @param arithmetic copied
  public Frame {
    arithmetic = List.copyOf(arithmetic);
  }

  /// What it looks like.
  BufferedImage image(ExportSettings settings) {
    return Png.draw(new FramePage(this), settings.width(), settings.height(), settings.look(),
        settings.finish().scale());
  }
}
