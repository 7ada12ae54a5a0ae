package unrolled.engine.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The content of a safetensors file, in the order of its header.
///
/// @param metadata the texts of `__metadata__`, empty when there are none
/// @param tensors the tensors by name
public record SafetensorsFile(Map<String, String> metadata, Map<String, Tensor> tensors) {

  /// Copies both maps and keeps their order.
  public SafetensorsFile {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }
}
