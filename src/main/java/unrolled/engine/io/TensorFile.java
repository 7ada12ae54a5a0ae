package unrolled.engine.io;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Named tensors with a name and a configuration, as JSON:
/// `{"name": …, "config": {…}, "tensors": {"x": {"shape": [5,2,3], "dtype": "float64", "data": [flat]}, …}}`.
///
/// `dtype` is `float64` or `int64`; data are flat and row-major. Numbers are the shortest text that parses
/// back to the same double; what JSON has no number for is the text "NaN", "Infinity" or "-Infinity"
/// (`Tensor.firstNonFinite` finds it). Values of the configuration are `String`, `Boolean`, `Long`, `Double`,
/// `List`, `Map` or null.
///
/// @param name what the file calls itself, empty when it does not
/// @param config the configuration, in the file's order
/// @param tensors the tensors, in the file's order
public record TensorFile(String name, Map<String, @Nullable Object> config, Map<String, Tensor> tensors) {
  static final String FLOAT64 = "float64";
  static final String INT64 = "int64";

  /// Copies both maps and keeps their order.
  public TensorFile {
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /// Reads `file`; `name` and `config` may be absent, fields of other names are passed over.
  ///
  /// @throws FileProblem when the file cannot be read or is not as described
  public static TensorFile read(Path file) throws FileProblem {
    return Input.read(file, (in, size) -> TensorFileReader.read(file, in, size));
  }

  /// Writes this file as a whole or not at all.
  ///
  /// @throws FileProblem when it cannot be written; then the old one is untouched
  public void write(Path file) throws FileProblem {
    TensorFileWriter.write(file, name, config, sink -> {
      for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
        sink.tensor(entry.getKey(), entry.getValue());
      }
    });
  }
}
