package unrolled.engine.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
      JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
      json.setStrictness(Strictness.STRICT);
      new TensorFileWriter(json).document(name, config, content);
      json.flush();
    });
  }

  private void document(String name, Map<String, ? extends @Nullable Object> config, Content content)
      throws IOException {
    json.beginObject();
    json.name("name").value(name);
    json.name("config");
    value(config);
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
        number(number);
      }
    } else {
      for (long number : tensor.longs()) {
        json.value(number);
      }
    }
    json.endArray();
    json.endObject();
  }

  /// `Double.toString` is the shortest text that parses back to the same double.
  private void number(double number) throws IOException {
    if (Double.isFinite(number)) {
      json.value(number);
    } else {
      json.value(Double.toString(number));
    }
  }

  private void value(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.nullValue();
      case String text -> json.value(text);
      case Boolean truth -> json.value(truth);
      case Long number -> json.value(number);
      case Integer number -> json.value(number);
      case Double number -> number(number);
      case List<?> list -> {
        json.beginArray();
        for (Object element : list) {
          value(element);
        }
        json.endArray();
      }
      case Map<?, ?> map -> {
        json.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.name(entry.getKey().toString());
          value(entry.getValue());
        }
        json.endObject();
      }
      default -> throw new IllegalArgumentException("A configuration cannot hold " + value + ".");
    }
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
