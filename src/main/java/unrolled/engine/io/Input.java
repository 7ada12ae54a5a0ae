package unrolled.engine.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import unrolled.engine.io.FileProblem.Reason;

/// Opens a file for a reader, and refuses what would not fit into memory before anything is allocated for it.
final class Input {
  /// Arrays of numbers take at most this part of the heap.
  private static final int PART_OF_HEAP = 2;

  private Input() {}

  /// Hands the stream and the size of the regular file `file` to `reader`.
  static <T> T read(Path file, Reader<T> reader) throws FileProblem {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new FileProblem(file, Reason.IS_FOLDER);
      }
      if (!attributes.isRegularFile()) {
        throw new FileProblem(file, Reason.NOT_REGULAR);
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return reader.read(in, attributes.size());
      }
    } catch (IOException failure) {
      throw FileProblem.of(file, failure);
    }
  }

  /// Refuses a file that needs `bytes` of memory at the worst.
  static void checkMemory(Path file, long bytes) throws FileProblem {
    long most = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    if (bytes > most) {
      throw new FileProblem(file, Reason.TOO_LARGE, bytes, most);
    }
  }

  /// Reads an open file of `size` bytes.
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream in, long size) throws IOException;
  }
}
