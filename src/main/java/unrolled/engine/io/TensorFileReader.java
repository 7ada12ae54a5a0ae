package unrolled.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem.Reason;

/// Reads the JSON of a `TensorFile` from a stream, in any order of its fields.
final class TensorFileReader {
  /// What a byte of text may cost in memory, at the worst ("0," makes a double and a long in a growing
  /// array).
  private static final int MEMORY_PER_BYTE = 16;

  private static final int MOST_CONFIG_VALUES = 10_000;

  private final Path file;
  private final StrictJson json;
  private final JsonTree values;
  private String name = "";
  private final Map<String, @Nullable Object> config = new LinkedHashMap<>();
  private @Nullable Map<String, Tensor> tensors;

  private TensorFileReader(Path file, StrictJson json) {
    this.file = file;
    this.json = json;
    values = new JsonTree(json, MOST_CONFIG_VALUES);
  }

  static TensorFile read(Path file, InputStream in, long size) throws FileProblem {
    Input.checkMemory(file, size * MEMORY_PER_BYTE);
    return StrictJson.read(file, in, json -> new TensorFileReader(file, json).read());
  }

  private TensorFile read() throws IOException {
    json.object(field -> {
      switch (field) {
        case "name" -> name = json.text();
        case "config" -> json.object(key -> config.put(key, values.value()));
        case "tensors" -> tensors = readTensors();
        default -> json.skip();
      }
    });
    if (tensors == null) {
      throw new FileProblem(file, Reason.MISSING, "tensors", "$");
    }
    return new TensorFile(name, config, tensors);
  }

  private Map<String, Tensor> readTensors() throws IOException {
    Map<String, Tensor> read = new LinkedHashMap<>();
    json.object(tensor -> read.put(tensor, new JsonTensor(file, tensor).read(json)));
    return read;
  }
}
