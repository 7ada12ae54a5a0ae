package unrolled.ui.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import unrolled.engine.io.FileProblem;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Figure;

/// What is dragged out of the window: a PNG file for folders and mail, its picture for documents. It is drawn in the
/// background from the press on, so that it is there when the pointer has moved; the file is made with the drag.
final class DragOut {
  private final String name;
  private final CompletableFuture<Picture> picture;

  /// A picture as it is in its file, and as it is seen.
  private record Picture(byte[] png, Image image) {}

  /// Begins to draw it.
  ///
  /// @param name of the file, without its end
  DragOut(Figure figure, String name, ExportSettings settings) {
    this.name = name;
    picture = CompletableFuture.supplyAsync(() -> draw(figure, settings));
  }

  private static Picture draw(Figure figure, ExportSettings settings) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Exporter.write(figure, settings, out);
      return new Picture(out.toByteArray(), new Image(new ByteArrayInputStream(out.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Begins the drag; a platform without dragging leaves everything as it is.
  ///
  /// @throws FileProblem when there is no room for the file
  void begin(Node source) throws FileProblem {
    source.startDragAndDrop(TransferMode.COPY).setContent(content());
  }

  /// What is dragged, with a file of its own, which goes when the program ends.
  ClipboardContent content() throws FileProblem {
    Picture drawn = picture.join();
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(file(drawn.png()).toFile()));
    content.putImage(drawn.image());
    return content;
  }

  private Path file(byte[] png) throws FileProblem {
    Path place = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path folder = Files.createTempDirectory("unrolled-");
      place = folder.resolve(name + ".png");
      folder.toFile().deleteOnExit();
      place.toFile().deleteOnExit();
      return Files.write(place, png);
    } catch (IOException e) {
      throw FileProblem.of(place, e);
    }
  }
}
