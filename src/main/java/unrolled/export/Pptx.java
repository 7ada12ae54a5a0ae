package unrolled.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Slides of 16:9, with titles, words for those who cannot see, and notes for the speaker.
final class Pptx {
  private Pptx() {}

  /// One figure on one slide.
  static void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException {
    try (Deck deck = new Deck(figure.caption())) {
      deck.page(figure.caption()).figure(figure, settings.look());
      save(deck, out);
    }
  }

  /// A slide for each frame, with its sentence and its arithmetic.
  static void write(Film film, ExportSettings settings, Progress progress, OutputStream out)
      throws IOException {
    try (Deck deck = new Deck(film.caption())) {
      for (int i = 0; i < film.size(); i++) {
        progress.at(i, film.size());
        Frame frame = film.frames().apply(i);
        deck.page(frame.figure().caption()).frame(frame, settings.look());
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
