package unrolled.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.io.SafetensorsHeader.Entry;

/// Weights in the safetensors format, as PyTorch, Hugging Face and others exchange them.
///
/// Layout: the header's length (unsigned 64 bits, little-endian), the header (JSON: name → dtype, shape,
/// offsets), the data (little-endian, row-major), which the tensors cover without gap or overlap. Source: the
/// format's specification.
public final class Safetensors {
  static final String METADATA = "__metadata__";
  static final int LENGTH_BYTES = Long.BYTES;

  /// The bound of the reference implementation.
  private static final int LONGEST_HEADER = 100_000_000;

  /// What a byte of header may cost in memory, at the worst.
  private static final int HEADER_MEMORY = 32;

  private static final int BUFFER = 1 << 16;

  private Safetensors() {}

  /// Reads every tensor of `file`.
  ///
  /// @throws FileProblem when the file cannot be read or is not exactly as the format demands
  public static SafetensorsFile read(Path file) throws FileProblem {
    return Input.read(file, (in, size) -> read(file, in, size));
  }

  /// Writes `tensors` in their order, as their dtypes say: F64, F32 (rounded to nearest) or I64.
  ///
  /// The header is padded with spaces to 8 bytes and wider numbers come first in the data, so all are
  /// aligned.
  ///
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  /// @throws IllegalArgumentException for another dtype or a tensor named `__metadata__`
  public static void write(Path file, Map<String, String> metadata, Map<String, Tensor> tensors)
      throws FileProblem {
    byte[] header = SafetensorsHeader.encode(metadata, tensors);
    AtomicFile.write(file, out -> {
      ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(length.putLong(header.length).array());
      out.write(header);
      for (Tensor tensor : SafetensorsHeader.inDataOrder(tensors).values()) {
        writeData(tensor, out);
      }
    });
  }

  private static SafetensorsFile read(Path file, InputStream in, long size) throws IOException {
    if (size < LENGTH_BYTES) {
      throw new FileProblem(file, Reason.TOO_SHORT, size);
    }
    byte[] first = Arrays.copyOf(in.readNBytes(LENGTH_BYTES), LENGTH_BYTES);
    long length = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong();
    long rest = size - LENGTH_BYTES;
    if (length < 0 || length > LONGEST_HEADER) {
      throw new FileProblem(file, Reason.HEADER_TOO_LARGE, Long.toUnsignedString(length), LONGEST_HEADER);
    }
    if (length > rest) {
      throw new FileProblem(file, Reason.HEADER_PAST_END, length, rest);
    }
    Input.checkMemory(file, length * HEADER_MEMORY);
    SafetensorsHeader header = SafetensorsHeader.read(file, in.readNBytes((int) length), rest - length);
    long numbers = header.entries().stream().mapToLong(Entry::count).sum();
    Input.checkMemory(file, length * HEADER_MEMORY + numbers * Double.BYTES);
    Map<String, Tensor> read = new LinkedHashMap<>();
    for (Entry entry : header.inDataOrder()) {
      read.put(entry.name(), readData(file, entry, in));
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    header.entries().forEach(entry -> tensors.put(entry.name(), read.get(entry.name())));
    return new SafetensorsFile(header.metadata(), tensors);
  }

  private static Tensor readData(Path file, Entry entry, InputStream in) throws IOException {
    DType dtype = entry.dtype();
    int[] shape = entry.shape().stream().mapToInt(Integer::intValue).toArray();
    if (dtype.isFloating()) {
      double[] doubles = new double[entry.count()];
      readChunks(file, entry, in, (chunk, i) -> doubles[i] = dtype.readDouble(chunk));
      return Tensor.of(dtype, doubles, shape);
    }
    long[] longs = new long[entry.count()];
    readChunks(file, entry, in, (chunk, i) -> longs[i] = dtype.readLong(chunk));
    return Tensor.of(dtype, longs, shape);
  }

  private static void readChunks(Path file, Entry entry, InputStream in, Element element) throws IOException {
    int bytes = entry.dtype().bytes();
    int i = 0;
    while (i < entry.count()) {
      int atOnce = Math.min(entry.count() - i, BUFFER / bytes);
      byte[] chunk = in.readNBytes(atOnce * bytes);
      if (chunk.length < atOnce * bytes) {
        throw new FileProblem(file, Reason.FAILED, FilePiece.of(FilePiece.Words.SHORTER));
      }
      ByteBuffer buffer = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
      for (int end = i + atOnce; i < end; i++) {
        element.read(buffer, i);
      }
    }
  }

  private static void writeData(Tensor tensor, OutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < tensor.size(); i++) {
      switch (tensor.dtype()) {
        case F64 -> buffer.putDouble(tensor.doubles()[i]);
        case F32 -> buffer.putFloat((float) tensor.doubles()[i]);
        default -> buffer.putLong(tensor.longs()[i]);
      }
      if (!buffer.hasRemaining()) {
        out.write(buffer.array());
        buffer.clear();
      }
    }
    out.write(buffer.array(), 0, buffer.position());
  }

  /// Takes the number with the given index out of a chunk.
  @FunctionalInterface
  private interface Element {
    void read(ByteBuffer chunk, int index);
  }
}
