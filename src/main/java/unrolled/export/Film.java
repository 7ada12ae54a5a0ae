package unrolled.export;

import java.awt.image.BufferedImage;
import java.util.function.IntFunction;

/// A stepped run or a lesson, whose pictures are made one after the other when they are needed.
///
/// @param caption what is said about all of it
/// @param size how many pictures
/// @param cover which of them stands for all, counted from 0
/// @param frames makes one, counted from 0
public record Film(Caption caption, int size, int cover, IntFunction<Frame> frames) {
  /// The picture that stands for all.
  public BufferedImage preview(ExportSettings settings) {
    return frames.apply(cover).image(settings);
  }
}
