package unrolled.ui.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.chart.ChartView;
import unrolled.chart.Charts;
import unrolled.chart.ExportRequest;
import unrolled.chart.Still;
import unrolled.export.Caption;
import unrolled.export.ExportSettings;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Format;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// A chart is dragged out of the window.
class DragOutTest {
  @TempDir
  private Path folder;

  @Test
  void whatIsDraggedIsTheVeryFileThatAnExportWrites() throws IOException {
    Headless.start();
    Figure figure = new Figure.Chart(new Caption("sine", "seen", List.of()),
        Still.of(Charts.curves("sine", "x", "y"), "more"));
    ExportSettings settings = ExportSettings.standard(Format.PNG);
    ClipboardContent content = new DragOut(figure, "sine-chart", settings).content();
    File dragged = content.getFiles().getFirst();
    assertEquals("sine-chart.png", dragged.getName());
    Path exported = folder.resolve("exported.png");
    Exporter.write(figure, settings, exported);
    assertArrayEquals(Files.readAllBytes(exported), Files.readAllBytes(dragged.toPath()));
    assertEquals(settings.width(), content.getImage().getWidth());
    assertEquals(settings.height(), content.getImage().getHeight());
  }

  @Test
  void draggingTheButtonAsksForTheChartAndDraggingBesideItDoesNot() {
    Headless.start();
    List<Node> asked = FxThread.call(() -> {
      List<Node> charts = new ArrayList<>();
      ChartView view =
          new ChartView("sine", new Strings(Language.ENGLISH), new SimpleObjectProperty<>(Theme.LIGHT));
      StackPane root = new StackPane(view);
      root.addEventHandler(ExportRequest.DRAGGED, event -> charts.add(event.source()));
      new Scene(root, 400, 300);
      view.fireEvent(dragged());
      assertEquals(List.of(), charts);
      root.lookup("#sine-export").fireEvent(dragged());
      return charts;
    });
    assertEquals(1, asked.size());
    assertEquals("sine", asked.getFirst().getId());
  }

  private static MouseEvent dragged() {
    return new MouseEvent(MouseEvent.DRAG_DETECTED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false,
        false, true, false, false, true, false, true, null);
  }
}
