package unrolled.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import unrolled.ui.theme.Fonts;

/// Pages in points, with the letters of the app's font that they need.
final class Pdf implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer();

  private Pdf(Caption caption) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(caption.title());
    about.setSubject(caption.notes());
    about.setCreator("Unrolled");
    about.setCreationDate(Stamp.calendar());
    about.setModificationDate(Stamp.calendar());
    document.setDocumentId(Stamp.now().getEpochSecond());
    register("UnrolledSans-Regular.ttf", Fonts.awt(12));
    register("UnrolledSans-Bold.ttf", Fonts.awtBold(12));
  }

  private void register(String file, Font font) throws IOException {
    try (InputStream in = Fonts.open(file)) {
      letters.registerFont(font.getFontName(), PDType0Font.load(document, in, true));
    }
  }

  static void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException {
    try (Pdf pdf = new Pdf(figure.caption())) {
      pdf.page(settings.width(), settings.height(), g2 -> draw(figure, settings, g2));
      pdf.document.save(out);
    }
  }

  private static void draw(Figure figure, ExportSettings settings, Graphics2D g2) {
    switch (figure) {
      case Figure.Drawn drawn -> drawn.draw(g2, settings.width(), settings.height(), settings.look(),
          !settings.finish().transparent());
      case Figure.Picture picture -> Fit.draw(g2, picture.image(), settings.width(), settings.height());
    }
  }

  /// A page for each frame of a film, with its sentence and its arithmetic.
  static void write(Film film, ExportSettings settings, Progress progress, OutputStream out)
      throws IOException {
    try (Pdf pdf = new Pdf(film.caption())) {
      IntFunction<Frame> frames = film.frames();
      for (int i = 0; i < film.size(); i++) {
        progress.at(i, film.size());
        Frame frame = frames.apply(i);
        pdf.page(settings.width(), settings.height(), g2 -> new FramePage(frame).draw(g2, settings.width(),
            settings.height(), settings.look(), true));
      }
      pdf.document.save(out);
    }
  }

  private void page(int width, int height, Painter painter) throws IOException {
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, width, height);
    g2.setFontTextDrawer(letters);
    painter.paint(g2);
    g2.dispose();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(g2.getXFormObject());
    }
  }

  /// Paints a page.
  private interface Painter {
    void paint(Graphics2D g2);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
