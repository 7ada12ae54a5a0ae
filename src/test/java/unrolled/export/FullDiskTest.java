package unrolled.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import unrolled.engine.io.AtomicFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;

/// A disk that is full in the middle of a file leaves the folder as it was, whatever is written.
class FullDiskTest {
  static final List<Format> FORMATS = Format.OF_CHARTS;

  @TempDir
  private Path folder;

  /// Takes so many bytes and no more.
  private static final class Full extends FilterOutputStream {
    private int room;

    Full(OutputStream out, int room) {
      super(out);
      this.room = room;
    }

    @Override
    public void write(int one) throws IOException {
      if (room == 0) {
        throw new IOException("No space left on device");
      }
      room--;
      super.write(one);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void halfAFileIsNotLeftBehindAndTheReasonIsTold(Format format) throws IOException {
    ExportSettings settings = ExportSettings.standard(format);
    Path whole = folder.resolve("whole");
    Exporter.write(Samples.curves(), settings, whole);
    int half = (int) Files.size(whole) / 2;
    Files.delete(whole);
    Path file = folder.resolve("half." + format.id());
    FileProblem problem = assertThrows(FileProblem.class, () -> AtomicFile.write(file,
        out -> Exporter.write(Samples.curves(), settings, new Full(out, half))));
    assertEquals(Reason.FAILED, problem.reason());
    assertTrue(problem.getMessage().contains("No space left on device"), problem.getMessage());
    assertEquals(List.of(), names());
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void whatWasThereStays(Format format) throws IOException {
    Path file = Files.write(folder.resolve("old." + format.id()), new byte[] {1, 2, 3});
    assertThrows(FileProblem.class, () -> AtomicFile.write(file,
        out -> Exporter.write(Samples.curves(), ExportSettings.standard(format), new Full(out, 100))));
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    assertEquals(1, names().size());
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  @EnabledOnOs(OS.LINUX)
  void theSystemsOwnFullDeviceIsToldToo(Format format) throws IOException {
    Path file = folder.resolve("full." + format.id());
    FileProblem problem = assertThrows(FileProblem.class, () -> AtomicFile.write(file, _ -> {
      try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
        Exporter.write(Samples.curves(), ExportSettings.standard(format), full);
      }
    }));
    assertTrue(problem.getMessage().contains("No space left on device"), problem.getMessage());
    assertEquals(List.of(), names());
  }
}
