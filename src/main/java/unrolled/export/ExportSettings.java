package unrolled.export;

import unrolled.chart.ChartLook;

/// How something leaves the window.
///
/// @param format in what form
/// @param look colours and sizes of type and lines
/// @param width in pixels at 1×, in points where there are no pixels
/// @param height the same
/// @param finish what only some formats know
public record ExportSettings(Format format, ChartLook look, int width, int height, Finish finish) {
  /// The smallest width and height.
  public static final int SMALLEST = 200;
  /// The largest width and height.
  public static final int LARGEST = 4096;
  /// The largest number of pixels for one.
  public static final int MOST_SCALE = 3;

  /// @throws IllegalArgumentException when a size is out of its range
  public ExportSettings {
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
      throw new IllegalArgumentException(
          "The size is " + SMALLEST + " to " + LARGEST + " each way, not " + width + "×" + height + ".");
    }
  }

  /// What only some formats know.
  ///
  /// @param scale pixels for one, in PNG: 1 to 3
  /// @param transparent whether the ground is left out
  /// @param outlines whether SVG has its text as shapes, which look the same everywhere, instead of text
  /// @param byteOrderMark whether CSV begins with one, by which old spreadsheets know UTF-8
  public record Finish(int scale, boolean transparent, boolean outlines, boolean byteOrderMark) {
    /// One pixel for one, white ground, text as text, no mark.
    public static final Finish PLAIN = new Finish(1, false, false, false);

    /// @throws IllegalArgumentException when the scale is out of its range
    public Finish {
      if (scale < 1 || scale > MOST_SCALE) {
        throw new IllegalArgumentException("The scale is 1 to " + MOST_SCALE + ", not " + scale + ".");
      }
    }
  }

  /// As large as a slide, in the look for slides.
  public static ExportSettings standard(Format format) {
    return new ExportSettings(format, ChartLook.PRINT, ChartLook.SLIDE_WIDTH, ChartLook.SLIDE_HEIGHT,
        Finish.PLAIN);
  }
}
