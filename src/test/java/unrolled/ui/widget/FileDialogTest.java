package unrolled.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A name typed without its end.
class FileDialogTest {
  @TempDir
  private Path folder;

  private final List<String> asked = new ArrayList<>();

  private Optional<String> ended(String... typed) {
    return FileDialog.ended(name -> {
      asked.add(name);
      String now = typed[asked.size() - 1];
      return now.isEmpty() ? null : folder.resolve(now).toFile();
    }, "chart.pptx", "pptx").map(File::getName);
  }

  @Test
  void getsIt() {
    assertEquals(Optional.of("slide.pptx"), ended("slide"));
    assertEquals(List.of("chart.pptx"), asked);
  }

  @Test
  void keepsItsOwn() {
    assertEquals(Optional.of("课件.PPTX"), ended("课件.PPTX"));
  }

  /// The dialog knows only the name that was typed: it must ask about the file that would really be replaced.
  @Test
  void isAskedAboutWhereSuchAFileIsThere() throws IOException {
    Files.createFile(folder.resolve("slide.pptx"));
    assertEquals(Optional.of("other.pptx"), ended("slide", "other"));
    assertEquals(List.of("chart.pptx", "slide.pptx"), asked);
  }

  @Test
  void nothingIsWrittenWhereSomebodyThoughtBetterOfIt() throws IOException {
    Files.createFile(folder.resolve("slide.pptx"));
    assertEquals(Optional.empty(), ended("slide", ""));
  }
}
