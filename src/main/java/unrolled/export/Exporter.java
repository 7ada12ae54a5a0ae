package unrolled.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import unrolled.engine.io.AtomicFile;
import unrolled.engine.io.FileProblem;

/// Writes what leaves the window, from the window and from the command line alike. A file appears whole or not at all.
public final class Exporter {
  private Exporter() {}

  /// Writes one chart or picture.
  ///
  /// @throws FileProblem with one sentence, when the file cannot be written
  public static void write(Figure figure, ExportSettings settings, Path file) throws FileProblem {
    AtomicFile.write(file, out -> write(figure, settings, out));
  }

  /// Writes the same where it is kept in memory.
  public static void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException {
    switch (figure) {
      case Figure.Drawn drawn -> write(drawn, settings, out);
      case Figure.Picture picture -> write(picture, settings, out);
    }
  }

  private static void write(Figure.Drawn figure, ExportSettings settings, OutputStream out)
      throws IOException {
    switch (settings.format()) {
      case PNG -> Png.write(figure, settings, out);
      case SVG -> Svg.write(figure, settings, out);
      case PDF -> Pdf.write(figure, settings, out);
      case CSV -> Csv.write(figure, settings, out);
      case PPTX -> Pptx.write(figure, settings, out);
      case GIF -> throw new IllegalArgumentException("A chart does not move; take png.");
    }
  }

  private static void write(Figure.Picture picture, ExportSettings settings, OutputStream out)
      throws IOException {
    switch (settings.format()) {
      case PNG -> Png.write(picture, settings, out);
      case PDF -> Pdf.write(picture, settings, out);
      case PPTX -> Pptx.write(picture, settings, out);
      case SVG, CSV, GIF ->
          throw new IllegalArgumentException("A picture of the window becomes png, pdf or pptx.");
    }
  }

  /// Writes a stepped run: one file, or as PNG a numbered one for each step, named after it (`run-01.png`).
  ///
  /// @throws FileProblem with one sentence, when a file cannot be written; then none is left
  /// @throws java.util.concurrent.CancellationException when `progress` ended it; then none is left
  public static void write(Film film, ExportSettings settings, Path file, Progress progress)
      throws FileProblem {
    switch (settings.format()) {
      case PNG -> numbered(film, settings, file, progress);
      case GIF -> AtomicFile.write(file, out -> Gif.write(film, settings, progress, out));
      case PDF -> AtomicFile.write(file, out -> Pdf.write(film, settings, progress, out));
      case PPTX -> AtomicFile.write(file, out -> Pptx.write(film, settings, progress, out));
      case SVG, CSV ->
          throw new IllegalArgumentException("A stepped run becomes pptx, gif, pdf or png.");
    }
    progress.at(film.size(), film.size());
  }

  private static void numbered(Film film, ExportSettings settings, Path file, Progress progress)
      throws FileProblem {
    List<Path> fresh = new ArrayList<>();
    try {
      for (int i = 0; i < film.size(); i++) {
        progress.at(i, film.size());
        Frame frame = film.frames().apply(i);
        Path one = numbered(file, i, film.size());
        boolean there = Files.exists(one);
        AtomicFile.write(one, out -> Png.write(frame.image(settings), out));
        if (!there) {
          fresh.add(one);
        }
      }
    } catch (CancellationException | FileProblem ended) {
      remove(fresh);
      throw ended;
    }
  }

  private static void remove(List<Path> files) throws FileProblem {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw FileProblem.of(file, e);
      }
    }
  }

  /// The name of one of many: `run.png` becomes `run-01.png`.
  public static Path numbered(Path file, int index, int size) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String digits = String.valueOf(size);
    String number = String.valueOf(index + 1);
    return file.resolveSibling(stem + "-" + "0".repeat(digits.length() - number.length()) + number
        + (dot < 0 ? "" : name.substring(dot)));
  }
}
