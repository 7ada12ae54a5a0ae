package unrolled.engine.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.io.FileProblem.Reason;

class AtomicFileTest {
  private static final AtomicFile.Content NEW = out -> out.write("new".getBytes(StandardCharsets.UTF_8));

  @TempDir
  private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static FileProblem problem(Path file) {
    return assertThrows(FileProblem.class, () -> AtomicFile.write(file, NEW));
  }

  @Test
  void aNewFileAppearsAndNothingElse() throws IOException {
    AtomicFile.write(folder.resolve("a.json"), NEW);
    assertEquals("new", Files.readString(folder.resolve("a.json")));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void anOldFileIsReplacedAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old and longer");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    AtomicFile.write(file, NEW);
    assertEquals("new", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    AtomicFile.write(folder.resolve("a.json"), NEW);
    assertEquals(
        Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(folder.resolve("a.json")));
  }

  @Test
  void whileItIsWrittenTheOldContentStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    AtomicFile.write(file, out -> {
      out.write(new byte[1 << 20]);
      out.flush();
      assertEquals("old", Files.readString(file));
    });
    assertEquals(1 << 20, Files.size(file));
  }

  @Test
  void aFailureOfTheContentLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    FileProblem full = assertThrows(FileProblem.class, () -> AtomicFile.write(file, out -> {
      out.write(new byte[1 << 20]);
      throw new IOException("No space left on device");
    }));
    assertEquals(file + ": reading or writing failed (No space left on device).", full.getMessage());
    IllegalStateException bug = new IllegalStateException("bug");
    assertSame(bug, assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
      throw bug;
    })));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void aTemporaryFileSomeoneLeftIsNotTouched() throws IOException {
    String name = ".unrolled-" + ProcessHandle.current().pid() + "-0.tmp";
    Files.writeString(folder.resolve(name), "someone's");
    AtomicFile.write(folder.resolve("a.json"), NEW);
    assertEquals(List.of(name, "a.json"), names());
    assertEquals("someone's", Files.readString(folder.resolve(name)));
  }

  @Test
  void theFileALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path file = Files.writeString(inner.resolve("a.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("inner", "a.json"));
    AtomicFile.write(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aLinkToAFileNotYetThereCreatesIt() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later"));
    AtomicFile.write(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("later")));
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    assertEquals(link + ": the link leads back to itself.", problem(link).getMessage());
  }

  @Test
  void aMissingFolderIsNamed() throws IOException {
    Path file = folder.resolve("no").resolve("a.json");
    assertEquals(file + ": the folder " + file.getParent() + " does not exist.", problem(file).getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void aFolderIsNoTarget() {
    assertEquals(folder + ": this is a folder, not a file.", problem(folder).getMessage());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("a")).resolve("b");
    assertEquals(file + ": " + file.getParent() + " is not a folder.", problem(file).getMessage());
  }

  @Test
  void aDeviceIsNotReplaced() {
    Path device = Path.of("/dev/null");
    assertEquals("/dev/null: this is not a regular file.", problem(device).getMessage());
  }

  @Test
  void aRefusingFileSystemIsTold() {
    Path file = Path.of("/proc/unrolled.json");
    FileProblem refused = problem(file);
    assertTrue(refused.getMessage().startsWith("/proc/unrolled.json: "), refused::getMessage);
  }

  @Test
  void whatTheSystemSaysBecomesASentence() {
    Path file = Path.of("a.json");
    assertEquals("a.json: access is denied.",
        FileProblem.of(file, new AccessDeniedException("x")).getMessage());
    assertEquals(Reason.NOT_FOUND, FileProblem.of(file, new NoSuchFileException("x")).reason());
    assertEquals("a.json: reading or writing failed (Too many levels).",
        FileProblem.of(file, new FileSystemException("x", null, "Too many levels")).getMessage());
    FileProblem itself = new FileProblem(file, Reason.IS_FOLDER);
    assertSame(itself, FileProblem.of(file, itself));
  }

  @Test
  void everyReasonHasAKeyOfItsOwn() {
    assertEquals("file.not-a-whole-number", Reason.NOT_A_WHOLE_NUMBER.key());
    assertEquals(Reason.values().length, Stream.of(Reason.values()).map(Reason::key).distinct().count());
  }
}
