package unrolled.ui.export;

import java.util.Optional;
import unrolled.chart.ChartLook;
import unrolled.export.ExportSettings;
import unrolled.export.ExportSettings.Finish;
import unrolled.export.Format;
import unrolled.ui.text.Language;

/// What a person chose for an export; the next one begins with it.
///
/// @param settings form, look and size
/// @param language of the words in it
/// @param from the first place of a stepped run, as `CursorText` reads it
/// @param to the last
public record ExportChoice(ExportSettings settings, Language language, String from, String to) {
  private static final int PARTS = 9;

  /// A slide, for print, of the whole run.
  public static ExportChoice standard(Language language) {
    return new ExportChoice(ExportSettings.standard(Format.PPTX), language, "first", "last");
  }

  /// Settings in a language.
  public static ExportChoice of(ExportSettings settings, Language language) {
    return new ExportChoice(settings, language, "first", "last");
  }

  /// The same in another form.
  public ExportChoice with(Format format) {
    return with(new ExportSettings(format, settings.look(), settings.width(), settings.height(),
        settings.finish()));
  }

  /// The same in another look.
  public ExportChoice with(ChartLook look) {
    return with(new ExportSettings(settings.format(), look, settings.width(), settings.height(),
        settings.finish()));
  }

  /// The same in another size.
  public ExportChoice with(int width, int height) {
    return with(new ExportSettings(settings.format(), settings.look(), width, height, settings.finish()));
  }

  /// The same with another finish.
  public ExportChoice with(Finish finish) {
    return with(new ExportSettings(settings.format(), settings.look(), settings.width(), settings.height(),
        finish));
  }

  /// The same in another language.
  public ExportChoice with(Language other) {
    return new ExportChoice(settings, other, from, to);
  }

  /// The same of another range.
  public ExportChoice with(String first, String last) {
    return new ExportChoice(settings, language, first, last);
  }

  private ExportChoice with(ExportSettings other) {
    return new ExportChoice(other, language, from, to);
  }

  /// As text, to be remembered; the range is not, since the next run is another.
  String write() {
    Finish finish = settings.finish();
    return String.join(",", settings.format().id(), settings.look().id(), String.valueOf(settings.width()),
        String.valueOf(settings.height()), String.valueOf(finish.scale()),
        String.valueOf(finish.transparent()), String.valueOf(finish.outlines()),
        String.valueOf(finish.byteOrderMark()), language.id());
  }

  /// What was written; empty where it cannot be understood.
  static Optional<ExportChoice> read(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      Finish finish = new Finish(Integer.parseInt(parts[4]), Boolean.parseBoolean(parts[5]),
          Boolean.parseBoolean(parts[6]), Boolean.parseBoolean(parts[7]));
      return Format.of(parts[0]).flatMap(format -> ChartLook.of(parts[1]).flatMap(
          look -> Language.of(parts[8]).map(language -> new ExportChoice(new ExportSettings(format, look,
              Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), finish), language, "first", "last"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
