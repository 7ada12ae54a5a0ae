package unrolled.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Slides of 16:9, with titles, words for those who cannot see, and notes for the speaker.
final class Pptx {
  private Pptx() {}

  /// One chart on one slide: as a chart whose numbers and looks can be edited; a heat map, which slides do not know, as
  /// a picture.
  static void write(Figure.Chart chart, ExportSettings settings, OutputStream out) throws IOException {
    try (Deck deck = new Deck(chart.caption())) {
      Deck.Page page = deck.page(chart.caption());
      if (chart.still().grid() == null) {
        page.chart(chart.still(), settings.look().palette());
      } else {
        page.picture(Png.draw(chart, ExportSettings.standard(Format.PNG), Deck.PIXELS));
      }
      save(deck, out);
    }
  }

  /// A picture on a slide.
  static void write(Figure.Picture picture, OutputStream out) throws IOException {
    try (Deck deck = new Deck(picture.caption())) {
      deck.page(picture.caption()).picture(picture.image());
      save(deck, out);
    }
  }

  /// A slide for each step, with its sentence and its arithmetic.
  static void write(Film film, Progress progress, OutputStream out) throws IOException {
    try (Deck deck = new Deck(film.caption())) {
      for (int i = 0; i < film.size(); i++) {
        progress.at(i, film.size());
        Frame frame = film.frames().apply(i);
        Caption caption = new Caption(frame.place(), frame.sentence(), film.caption().made());
        deck.page(caption).step(frame);
      }
      save(deck, out);
    }
  }

  private static void save(Deck deck, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    deck.write(bytes);
    FixedZip.write(bytes.toByteArray(), out);
  }
}
