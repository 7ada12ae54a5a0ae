package unrolled.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// In what form something leaves the window.
public enum Format {
  /// Pixels.
  PNG,
  /// Vector graphics for documents and web pages.
  SVG,
  /// A page.
  PDF,
  /// The numbers, a line each.
  CSV,
  /// A slide; charts stay charts that can be edited.
  PPTX,
  /// A film.
  GIF;

  /// What a chart can become.
  public static final List<Format> OF_CHARTS = List.of(PNG, SVG, PDF, PPTX, CSV);
  /// What a diagram can become.
  public static final List<Format> OF_DIAGRAMS = List.of(SVG, PDF, PNG, PPTX);
  /// What a picture can become.
  public static final List<Format> OF_PICTURES = List.of(PNG, PDF, PPTX);
  /// What a stepped run can become.
  public static final List<Format> OF_FILMS = List.of(PPTX, GIF, PDF, PNG);
  /// What a lesson can become.
  public static final List<Format> OF_LESSONS = List.of(PPTX, PDF);

  /// The name on the command line, and the end of file names.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format of an id.
  public static Optional<Format> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
