package unrolled.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import unrolled.engine.io.FileProblem;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Figure;

/// What is dragged out of the window: a PNG file for folders and mail, its picture for documents.
@FunctionalInterface
interface DragOut {
  /// Begins the drag; a platform without dragging leaves everything as it is.
  DragOut SYSTEM = (source, content) -> source.startDragAndDrop(TransferMode.COPY).setContent(content);

  /// Lets content be dragged from a node, while it hears of the gesture.
  void drag(Node source, ClipboardContent content);

  /// A figure as a file of its own, which goes when the program ends.
  ///
  /// @param name of the file, without its end
  /// @throws FileProblem when there is no room for it
  static ClipboardContent content(Figure figure, String name, ExportSettings settings) throws FileProblem {
    Path folder = folder();
    Path file = folder.resolve(name + ".png");
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    Exporter.write(figure, settings, file);
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(file.toFile()));
    content.putImage(new Image(file.toUri().toString()));
    return content;
  }

  private static Path folder() throws FileProblem {
    try {
      return Files.createTempDirectory("unrolled-");
    } catch (IOException e) {
      throw FileProblem.of(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }
}
