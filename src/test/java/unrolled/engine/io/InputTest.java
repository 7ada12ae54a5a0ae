package unrolled.engine.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.io.FileProblem.Reason;

class InputTest {

  @TempDir
  private Path folder;

  @Test
  void tensorsBeyondTheMemoryAreRefusedBeforeAnyIsRead() throws IOException {
    long numbers = Runtime.getRuntime().maxMemory() / Double.BYTES;
    StringBuilder header = new StringBuilder("{");
    for (long begin = 0; begin < numbers; begin += 1 << 30) {
      header.append(begin == 0 ? "" : ",").append("""
          "t%d":{"dtype":"U8","shape":[%d],"data_offsets":[%d,%d]}""".formatted(
          begin, 1 << 30, begin, begin + (1 << 30)));
    }
    byte[] bytes = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
    long data = Math.ceilDiv(numbers, 1 << 30) << 30;
    Path file = folder.resolve("huge.safetensors");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length).array());
      out.write(bytes);
      out.setLength(8 + bytes.length + data);
    }
    assertEquals(Reason.TOO_LARGE, assertThrows(FileProblem.class, () -> Safetensors.read(file)).reason());
  }

  @Test
  void jsonBeyondTheMemoryIsRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.json");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(Runtime.getRuntime().maxMemory());
    }
    assertEquals(Reason.TOO_LARGE, assertThrows(FileProblem.class, () -> TensorFile.read(file)).reason());
  }

  @Test
  void onlyRegularFilesAreRead() throws IOException {
    assertEquals(folder + ": this is a folder, not a file.",
        assertThrows(FileProblem.class, () -> TensorFile.read(folder)).getMessage());
    assertEquals("/dev/zero: this is not a regular file.",
        assertThrows(FileProblem.class, () -> TensorFile.read(Path.of("/dev/zero"))).getMessage());
    Path missing = folder.resolve("no.json");
    assertEquals(missing + ": there is no such file.",
        assertThrows(FileProblem.class, () -> TensorFile.read(missing)).getMessage());
    Path below = Files.createFile(folder.resolve("a")).resolve("b");
    assertEquals(below + ": there is no such file.",
        assertThrows(FileProblem.class, () -> Safetensors.read(below)).getMessage());
  }
}
