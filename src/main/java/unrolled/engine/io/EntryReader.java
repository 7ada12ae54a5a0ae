package unrolled.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.io.SafetensorsHeader.Entry;

/// Reads what a safetensors header says of one tensor.
final class EntryReader {
  private final Path file;
  private final String name;
  private @Nullable String dtypeName;
  private @Nullable List<Long> shape;
  private @Nullable List<Long> offsets;

  EntryReader(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  Entry read(StrictJson json, long dataBytes) throws IOException {
    json.object(field -> {
      switch (field) {
        case "dtype" -> dtypeName = json.text();
        case "shape" -> shape = Sizes.read(json);
        case "data_offsets" -> offsets = Sizes.read(json);
        default -> json.skip();
      }
    });
    String read = required(dtypeName, "dtype");
    DType dtype =
        DType.named(read).orElseThrow(() -> new FileProblem(file, Reason.UNKNOWN_DTYPE, name, read));
    List<Integer> sizes = Sizes.check(file, name, required(shape, "shape"));
    List<Long> range = required(offsets, "data_offsets");
    if (range.size() != 2) {
      throw new FileProblem(file, Reason.BAD_OFFSETS, name, range);
    }
    return checked(new Entry(name, dtype, sizes, range.get(0), range.get(1)), dataBytes);
  }

  private Entry checked(Entry entry, long dataBytes) throws FileProblem {
    long begin = entry.begin();
    long end = entry.end();
    if (begin < 0 || end < begin) {
      throw new FileProblem(file, Reason.BAD_OFFSETS, name, List.of(begin, end));
    }
    if (end > dataBytes) {
      throw new FileProblem(file, Reason.OFFSET_PAST_END, name, end, dataBytes);
    }
    long needed = Sizes.count(entry.shape()) * entry.dtype().bytes();
    if (needed != end - begin) {
      throw new FileProblem(
          file, Reason.SIZE_MISMATCH, name, entry.dtype(), entry.shape(), needed, end - begin);
    }
    return entry;
  }

  private <T> T required(@Nullable T value, String field) throws FileProblem {
    if (value == null) {
      throw new FileProblem(file, Reason.MISSING, field, name);
    }
    return value;
  }
}
