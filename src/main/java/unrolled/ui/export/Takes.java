package unrolled.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Supplier;
import unrolled.engine.io.FileProblem;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Format;
import unrolled.export.Png;
import unrolled.export.Progress;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

/// Takes what is to leave as it is now, so that it can be written while the window goes on.
final class Takes {
  /// The width of a preview in pixels, drawn for sharp screens.
  private static final double PREVIEW = 1040;

  private final Strings strings;

  Takes(Strings strings) {
    this.strings = strings;
  }

  /// Something taken, which any thread can write.
  interface Take {
    /// What it will look like.
    BufferedImage preview();

    /// Writes it.
    ///
    /// @throws FileProblem when the file cannot be written
    void write(Path file, Progress progress) throws FileProblem;

    /// What is said of it once it is written.
    default Message done(Path file) {
      return Message.of("export.done", name(file));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// Takes it; on the JavaFX thread.
  ///
  /// @throws NotThere when it is not there, such as a range of steps
  Take take(Subject subject, ExportChoice choice) {
    return switch (subject) {
      case Subject.Chart chart -> new OfFigure(strings.speaking(choice.language(), chart.figure()),
          choice.settings());
      case Subject.Diagram diagram -> new OfFigure(strings.speaking(choice.language(), diagram.figure()),
          choice.settings());
      case Subject.Screen screen -> new OfShot(screen.picture().take(choice.settings().finish().scale()),
          choice.settings());
      case Subject.Steps steps -> new OfFilm(steps.reel().film(choice), choice.settings());
      case Subject.Lesson lesson -> new OfFilm(lesson.reel().film(choice), choice.settings());
    };
  }

  private record OfFigure(Figure figure, ExportSettings settings) implements Take {
    @Override
    public BufferedImage preview() {
      return switch (figure) {
        case Figure.Drawn drawn ->
            Png.draw(drawn, settings, Math.min(2, PREVIEW / settings.width()));
        case Figure.Picture picture -> picture.image();
      };
    }

    @Override
    public void write(Path file, Progress progress) throws FileProblem {
      progress.at(0, 1);
      Exporter.write(figure, settings, file);
    }
  }

  private record OfShot(Supplier<Figure.Picture> picture, ExportSettings settings) implements Take {
    @Override
    public BufferedImage preview() {
      return picture.get().image();
    }

    @Override
    public void write(Path file, Progress progress) throws FileProblem {
      new OfFigure(picture.get(), settings).write(file, progress);
    }
  }

  private record OfFilm(Film film, ExportSettings settings) implements Take {
    @Override
    public BufferedImage preview() {
      return film.preview(settings);
    }

    @Override
    public void write(Path file, Progress progress) throws FileProblem {
      Exporter.write(film, settings, file, progress);
    }

    @Override
    public Message done(Path file) {
      return settings.format() == Format.PNG
          ? Message.of("export.done.many", film.size(), name(Exporter.numbered(file, 0, film.size())),
              name(Exporter.numbered(file, film.size() - 1, film.size())))
          : Take.super.done(file);
    }
  }
}
