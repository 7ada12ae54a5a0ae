package unrolled.engine.io;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the JSON of a `TensorFile` tensor by tensor, so that neither the text nor all tensors need be in
/// memory.
public final class TensorFileWriter {
  private final JsonWriter json;

  private TensorFileWriter(JsonWriter json) {
    this.json = json;
  }

  /// Writes `file` as a whole or not at all; `content` hands over one tensor after the other.
  ///
  /// @throws FileProblem when it cannot be written; then the old file is untouched
  /// @throws IllegalArgumentException when `content` uses a name twice, or `config` holds what is neither
  /// text,
  ///     truth, number, list nor map
  public static void write(
      Path file, String name, Map<String, ? extends @Nullable Object> config, Content content)
      throws FileProblem {
    AtomicFile.write(file, out -> {
      JsonWriter json = JsonTree.writer(out);
      new TensorFileWriter(json).document(name, config, content);
      json.flush();
    });
  }

  private void document(String name, Map<String, ? extends @Nullable Object> config, Content content)
      throws IOException {
    json.beginObject();
    json.name("name").value(name);
    json.name("config");
    JsonTree.write(json, config);
    json.name("tensors").beginObject();
    Set<String> names = new HashSet<>();
    content.writeTo((tensorName, tensor) -> {
      if (!names.add(tensorName)) {
        throw new IllegalArgumentException("Tensor " + tensorName + " is written twice.");
      }
      json.name(tensorName);
      tensor(tensor);
    });
    json.endObject();
    json.endObject();
  }

  private void tensor(Tensor tensor) throws IOException {
    json.beginObject();
    json.name("shape").beginArray();
    for (int size : tensor.shape()) {
      json.value(size);
    }
    json.endArray();
    json.name("dtype").value(tensor.dtype().isFloating() ? TensorFile.FLOAT64 : TensorFile.INT64);
    json.name("data").beginArray();
    if (tensor.dtype().isFloating()) {
      for (double number : tensor.doubles()) {
        JsonTree.write(json, number);
      }
    } else {
      for (long number : tensor.longs()) {
        json.value(number);
      }
    }
    json.endArray();
    json.endObject();
  }

  /// Produces the tensors of a file.
  @FunctionalInterface
  public interface Content {
    /// Hands every tensor to `sink`, in the order of the file.
    void writeTo(Sink sink) throws IOException;
  }

  /// Takes one tensor after the other.
  @FunctionalInterface
  public interface Sink {
    /// Writes `tensor`; its arrays may be reused afterwards.
    void tensor(String name, Tensor tensor) throws IOException;
  }
}
