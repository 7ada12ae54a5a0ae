package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FilmTest {
  private static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE);
  static final List<Format> FORMATS = Format.OF_FILMS;

  @TempDir
  private Path folder;

  private static Film film() {
    return new Film(new Caption("Film", "Three colours.", List.of()), COLOURS.size(), COLOURS.size() - 1,
        FilmTest::frame);
  }

  private static Frame frame(int index) {
    BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g2 = image.createGraphics();
    g2.setPaint(COLOURS.get(index));
    g2.fillRect(0, 0, 320, 180);
    g2.dispose();
    String sentence = "第 " + index + " 步：" + "梯度乘上 tanh 的斜率，传给前一个时间步。".repeat(4);
    return new Frame(new Figure.Picture(new Caption("Step " + index, sentence, List.of()), image), sentence,
        List.of("1 + 1 = 2"));
  }

  private Path file(Format format) {
    return folder.resolve("film." + format.id());
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aGifHasAFrameForEachStepAndBeginsAgain() throws IOException {
    Exporter.write(film(), ExportSettings.standard(Format.GIF), file(Format.GIF), Progress.NONE);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(file(Format.GIF).toFile())) {
      reader.setInput(in);
      assertEquals(3, reader.getNumImages(true));
      for (int i = 0; i < 3; i++) {
        assertEquals(COLOURS.get(i).getRGB(), reader.read(i).getRGB(480, 200));
      }
      var tree = (IIOMetadataNode) reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
      var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
      assertEquals("150", control.getAttribute("delayTime"));
    }
  }

  @Test
  void aPdfHasAPageForEachStepWithItsTitleItsSentenceAndItsArithmetic() throws IOException {
    Exporter.write(film(), ExportSettings.standard(Format.PDF), file(Format.PDF), Progress.NONE);
    try (PDDocument pdf = Loader.loadPDF(file(Format.PDF).toFile())) {
      assertEquals(3, pdf.getNumberOfPages());
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      String text = second.getText(pdf);
      assertTrue(text.contains("Step 1") && text.contains("第 1 步：") && text.contains("1 + 1 = 2"), text);
      assertTrue(text.replaceAll("\\s", "").contains("梯度乘上tanh的斜率，传给前一个时间步。".repeat(4)), text);
    }
  }

  @Test
  void picturesAreNumbered() throws IOException {
    Exporter.write(film(), ExportSettings.standard(Format.PNG), file(Format.PNG), Progress.NONE);
    assertEquals(List.of("film-1.png", "film-2.png", "film-3.png"),
        left().stream().map(each -> String.valueOf(each.getFileName())).toList());
    assertEquals(Color.GREEN.getRGB(), ImageIO.read(left().get(1).toFile()).getRGB(480, 200));
    assertEquals("film-007.png",
        String.valueOf(Exporter.numbered(Path.of("film.png"), 6, 120).getFileName()));
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void theSameFilmGivesTheSameBytes(Format format) throws IOException {
    Exporter.write(film(), ExportSettings.standard(format), file(format), Progress.NONE);
    List<Path> files = left();
    byte[] first = Files.readAllBytes(files.getLast());
    Exporter.write(film(), ExportSettings.standard(format), file(format), Progress.NONE);
    assertArrayEquals(first, Files.readAllBytes(files.getLast()));
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void whatIsCancelledLeavesNothing(Format format) throws IOException {
    assertThrows(CancellationException.class,
        () -> Exporter.write(film(), ExportSettings.standard(format), file(format), (done, _) -> {
          if (done == 2) {
            throw new CancellationException();
          }
        }));
    assertTrue(left().isEmpty(), () -> format.id());
  }
}
