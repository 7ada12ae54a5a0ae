package unrolled.engine.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem.Reason;

/// Replaces a file as a whole or not at all.
///
/// The content goes to a new file in the same folder, is forced to disk and then moved over the old one, so
/// nobody ever sees half of it; after any failure, and where the program is ended meanwhile, the folder is
/// as before. A link stays, the file it leads to
/// is replaced, and a replaced file keeps its permissions.
public final class AtomicFile {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_CHAIN = 40;

  private AtomicFile() {}

  /// Lets `content` write the new content of `file`, and then puts it in place.
  ///
  /// @throws FileProblem when the folder is missing, `file` is a folder or protected, or writing fails;
  ///     an unchecked exception of `content` passes through, with nothing left behind
  public static void write(Path file, Content content) throws FileProblem {
    try {
      check(file);
      Path target = followLinks(file);
      replace(target, folder(target), content);
    } catch (IOException failure) {
      throw FileProblem.of(file, failure);
    }
  }

  /// Looks whether a file could be written now, so that nobody works for long in vain.
  ///
  /// @throws FileProblem when the folder is missing, or `file` is a folder or protected
  public static void check(Path file) throws FileProblem {
    try {
      Path target = followLinks(file);
      check(file, target, folder(target));
    } catch (IOException failure) {
      throw FileProblem.of(file, failure);
    }
  }

  private static Path folder(Path target) {
    return Objects.requireNonNullElse(target.getParent(), target);
  }

  /// Follows links even where they lead to a file that does not exist yet.
  private static Path followLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == LONGEST_CHAIN) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void check(Path file, Path target, Path folder) throws FileProblem {
    if (Files.isDirectory(target)) {
      throw new FileProblem(file, Reason.IS_FOLDER);
    }
    if (!Files.exists(folder)) {
      throw new FileProblem(file, Reason.FOLDER_MISSING, folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new FileProblem(file, Reason.NOT_A_FOLDER, folder);
    }
    if (!Files.isWritable(folder)) {
      throw new FileProblem(file, Reason.FOLDER_READ_ONLY, folder);
    }
    if (Files.exists(target)) {
      if (!Files.isRegularFile(target)) {
        throw new FileProblem(file, Reason.NOT_REGULAR);
      }
      if (!Files.isWritable(target)) {
        throw new FileProblem(file, Reason.READ_ONLY);
      }
    }
  }

  private static void replace(Path target, Path folder, Content content) throws IOException {
    Path fresh = null;
    try {
      for (int number = 0; fresh == null; number++) {
        fresh = create(folder.resolve(".unrolled-" + ProcessHandle.current().pid() + "-" + number + ".tmp"));
      }
      fill(fresh, content);
      keepPermissions(target, fresh);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (Throwable failure) {
      if (fresh != null) {
        Files.deleteIfExists(fresh);
      }
      throw failure;
    }
  }

  /// A file of this process alone, which goes with it where it ends in the middle.
  private static @Nullable Path create(Path fresh) throws IOException {
    try {
      Path created = Files.createFile(fresh);
      created.toFile().deleteOnExit();
      return created;
    } catch (FileAlreadyExistsException _) {
      return null;
    }
  }

  private static void fill(Path fresh, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void keepPermissions(Path old, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
    }
  }

  /// What a file is to contain.
  @FunctionalInterface
  public interface Content {
    /// Writes everything to `out`, which is buffered and need not be closed.
    void writeTo(OutputStream out) throws IOException;
  }
}
