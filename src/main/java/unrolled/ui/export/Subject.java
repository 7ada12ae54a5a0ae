package unrolled.ui.export;

import java.util.List;
import java.util.function.Supplier;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Format;

/// Something that can leave the window.
public sealed interface Subject {
  /// Its name in the names of files.
  String id();

  /// What it is called, in the language of the moment.
  String name();

  /// What it can become, the likeliest first.
  List<Format> formats();

  /// The key of the name that a format has for it.
  default String called(Format format) {
    return "export.format." + format.id();
  }

  /// A chart, or bars.
  ///
  /// @param editable whether it stays a chart on a slide
  /// @param figure takes it as it is, in the language of the moment
  record Chart(String id, String name, boolean editable, Supplier<? extends Figure.Drawn> figure)
      implements Subject {
    @Override
    public String called(Format format) {
      return editable && format == Format.PPTX ? "export.format.pptx.editable" : Subject.super.called(format);
    }

    @Override
    public List<Format> formats() {
      return Format.OF_CHARTS;
    }
  }

  /// The unrolled network, a formula or a text.
  ///
  /// @param numbers whether it has any to give
  /// @param figure takes it as it is, in the language of the moment
  record Diagram(String id, String name, boolean numbers, Supplier<? extends Figure.Drawn> figure)
      implements Subject {
    @Override
    public List<Format> formats() {
      return numbers ? Format.OF_CHARTS : Format.OF_DIAGRAMS;
    }
  }

  /// The picture of a screen, as it looks now.
  ///
  /// @param picture takes it
  record Screen(String id, String name, Shot picture) implements Subject {
    @Override
    public List<Format> formats() {
      return Format.OF_PICTURES;
    }
  }

  /// The steps of a run.
  ///
  /// @param reel makes the film
  record Steps(String id, String name, Reel reel) implements Subject {
    @Override
    public String called(Format format) {
      return "export.format.film." + format.id();
    }

    @Override
    public List<Format> formats() {
      return Format.OF_FILMS;
    }
  }

  /// A lesson about all of it.
  ///
  /// @param reel makes it
  record Lesson(String id, String name, Reel reel) implements Subject {
    @Override
    public String called(Format format) {
      return "export.format.film." + format.id();
    }

    @Override
    public List<Format> formats() {
      return Format.OF_LESSONS;
    }
  }

  /// Takes a picture.
  interface Shot {
    /// Takes it now, with so many pixels for one; what comes back is for any thread to work out.
    Supplier<Figure.Picture> take(int scale);
  }

  /// Makes a film.
  interface Reel {
    /// The film of what was chosen.
    ///
    /// @throws NotThere when there is no such range
    Film film(ExportChoice choice);
  }
}
