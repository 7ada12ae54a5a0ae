package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.io.FileProblem;

class ExporterTest {
  @TempDir
  private Path folder;

  static List<Format> ofCharts() {
    return Format.OF_CHARTS;
  }

  @ParameterizedTest
  @MethodSource("ofCharts")
  void theSameSettingsGiveTheSameBytes(Format format) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures", "export"));
    for (Figure.Chart figure : List.of(Samples.curves(), Samples.decades(), Samples.heat())) {
      String name = figure.still().series().size() + "." + format.id();
      Exporter.write(figure, ExportSettings.standard(format), folder.resolve(name));
      Exporter.write(figure, ExportSettings.standard(format), folder.resolve("again-" + name));
      assertArrayEquals(Files.readAllBytes(folder.resolve(name)),
          Files.readAllBytes(folder.resolve("again-" + name)));
      Files.copy(folder.resolve(name), pictures.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @ParameterizedTest
  @MethodSource("ofCharts")
  void aFolderThatIsMissingIsOneSentenceAndLeavesNothing(Format format) throws IOException {
    Path file = folder.resolve("nowhere").resolve("chart." + format.id());
    FileProblem problem = assertThrows(FileProblem.class,
        () -> Exporter.write(Samples.curves(), ExportSettings.standard(format), file));
    assertEquals(FileProblem.Reason.FOLDER_MISSING, problem.reason());
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.findAny().isEmpty());
    }
  }

  @Test
  void aFigureThatCannotHaveTheFormSaysSoAndLeavesNothing() throws IOException {
    assertThrows(IllegalArgumentException.class, () -> Exporter.write(Samples.curves(),
        ExportSettings.standard(Format.GIF), folder.resolve("chart.gif")));
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.findAny().isEmpty());
    }
  }
}
