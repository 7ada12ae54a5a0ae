package unrolled.export;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import unrolled.chart.ChartLook;
import unrolled.chart.Painter;

/// A deck of slides that is being made.
final class Deck implements AutoCloseable {
  /// Pixels of a picture for one point of a slide.
  private static final double PIXELS = 2;
  private static final double EDGE = 36;
  private static final double WIDTH = ChartLook.SLIDE_WIDTH - 2 * EDGE;
  private static final Rectangle2D TITLE = new Rectangle2D.Double(EDGE, 18, WIDTH, 48);
  private static final Rectangle2D ALL = new Rectangle2D.Double(EDGE, 74, WIDTH, 442);
  private static final Rectangle2D UPPER = new Rectangle2D.Double(EDGE, 66, WIDTH, 340);
  private static final Rectangle2D LOWER = new Rectangle2D.Double(EDGE, 408, WIDTH, 124);
  private static final double TITLE_TYPE = 28;
  private static final double TYPE = 18;

  private final XMLSlideShow show = new XMLSlideShow();

  Deck(Caption caption) {
    show.setPageSize(new Dimension(ChartLook.SLIDE_WIDTH, ChartLook.SLIDE_HEIGHT));
    stamp(show);
    POIXMLProperties.CoreProperties about = show.getProperties().getCoreProperties();
    about.setTitle(caption.title());
    about.setDescription(caption.notes());
  }

  /// The same time and maker whenever it is made.
  static void stamp(POIXMLDocument document) {
    POIXMLProperties.CoreProperties about = document.getProperties().getCoreProperties();
    about.setCreator("Unrolled");
    about.setLastModifiedByUser("Unrolled");
    about.setCreated(Optional.of(Stamp.date()));
    about.setModified(Optional.of(Stamp.date()));
  }

  /// The table of a chart's numbers.
  static XSSFWorkbook table(XSLFChart chart) throws IOException {
    try {
      return chart.getWorkbook();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /// A new slide with a title and notes.
  Page page(Caption caption) {
    XSLFSlide slide = show.createSlide(Objects.requireNonNull(
        show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY)));
    XSLFTextShape title = Objects.requireNonNull(slide.getPlaceholder(0));
    title.setAnchor(TITLE);
    write(title, caption.title(), TITLE_TYPE, Color.BLACK);
    notes(show.getNotesSlide(slide), caption);
    return new Page(slide, caption);
  }

  /// What is said about it; the day of the library's pattern, which would be printed with it, goes.
  private static void notes(XSLFNotes notes, Caption caption) {
    for (XSLFTextShape place : notes.getPlaceholders()) {
      if (place.getTextType() == Placeholder.BODY) {
        place.setText(caption.notes());
      } else if (place.getTextType() == Placeholder.DATETIME) {
        notes.removeShape(place);
      }
    }
  }

  private static void write(XSLFTextShape shape, String text, double size, Color colour) {
    XSLFTextRun run = shape.setText(text);
    run.setFontSize(size);
    run.setFontColor(colour);
    run.getParagraph().setTextAlign(TextAlign.LEFT);
  }

  /// Writes what there is.
  void write(OutputStream out) throws IOException {
    show.write(out);
  }

  @Override
  public void close() throws IOException {
    show.close();
  }

  /// A slide that is being made.
  final class Page {
    private final XSLFSlide slide;
    private final Caption caption;

    private Page(XSLFSlide slide, Caption caption) {
      this.slide = slide;
      this.caption = caption;
    }

    /// Puts a figure on it: charts and bars as ones whose numbers and looks can be edited; a heat map or a diagram,
    /// which slides do not know, as a picture.
    void figure(Figure figure, ChartLook look) throws IOException {
      figure(figure, look, ALL);
    }

    private void figure(Figure figure, ChartLook look, Rectangle2D place) throws IOException {
      switch (figure) {
        case Figure.Chart chart when chart.still().grid() == null ->
            chart(new SlideChart(show, chart.still(), look.palette()).draw(), place);
        case Figure.Bars bars -> chart(new SlideBars(show, bars.still(), look.palette()).draw(), place);
        case Figure.Drawn drawn -> drawn(drawn.body(), look, place);
        case Figure.Picture picture -> picture(picture.image(), place);
      }
    }

    /// Over the whole width, since it has its own edges: so a point of the picture is one of the slide.
    private void drawn(Painter painter, ChartLook look, Rectangle2D place) throws IOException {
      Rectangle2D wide =
          new Rectangle2D.Double(0, place.getY(), ChartLook.SLIDE_WIDTH, place.getHeight());
      picture(Png.draw(painter, wide.getWidth(), wide.getHeight(), look, PIXELS), wide);
    }

    private void chart(XSLFChart chart, Rectangle2D place) throws IOException {
      stamp(table(chart));
      double emu = Units.EMU_PER_POINT;
      slide.addChart(chart, new Rectangle2D.Double(emu * place.getX(), emu * place.getY(),
          emu * place.getWidth(), emu * place.getHeight()));
      for (CTGraphicalObjectFrame frame : slide.getXmlObject().getCSld().getSpTree()
          .getGraphicFrameArray()) {
        frame.getNvGraphicFramePr().getCNvPr().setDescr(caption.seen());
      }
    }

    private void picture(BufferedImage image, Rectangle2D place) throws IOException {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      Png.write(image, png);
      XSLFPictureShape shape = slide.createPicture(show.addPicture(png.toByteArray(), PictureType.PNG));
      shape.setAnchor(Fit.within(place, image));
      shape.setName(caption.title());
      ((CTPicture) shape.getXmlObject()).getNvPicPr()
          .getCNvPr().setDescr(caption.seen());
    }

    /// Puts a frame on it: its figure, its sentence, its arithmetic.
    void frame(Frame frame, ChartLook look) throws IOException {
      figure(frame.figure(), look, UPPER);
      XSLFTextBox words = slide.createTextBox();
      words.setAnchor(LOWER);
      words.clearText();
      line(words, frame.sentence(), Color.BLACK);
      List<String> lines = frame.arithmetic();
      lines.forEach(each -> line(words, each, new Color(0x1d4ed8)));
    }

    private void line(XSLFTextBox words, String text, Color colour) {
      XSLFTextRun run = words.addNewTextParagraph().addNewTextRun();
      run.setText(text);
      run.setFontSize(TYPE);
      run.setFontColor(colour);
    }
  }
}
