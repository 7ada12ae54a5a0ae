package unrolled.engine.io;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.io.FileProblem.Reason;

/// The header of a safetensors file, every claim of it checked against the size of the data.
///
/// @param metadata the texts of `__metadata__`
/// @param entries the tensors in the header's order
record SafetensorsHeader(Map<String, String> metadata, List<Entry> entries) {

  /// What the header says of a tensor: `count` numbers in the bytes `[begin, end)` of the data.
  record Entry(String name, DType dtype, List<Integer> shape, long begin, long end) {
    int count() {
      return (int) ((end - begin) / dtype.bytes());
    }
  }

  /// Reads the JSON in `header` for a file whose data are `dataBytes` long.
  static SafetensorsHeader read(Path file, byte[] header, long dataBytes) throws FileProblem {
    SafetensorsHeader read =
        StrictJson.read(file, new ByteArrayInputStream(header), json -> read(file, json, dataBytes));
    read.checkCover(file, dataBytes);
    return read;
  }

  /// The entries as they follow each other in the data; an empty one comes before the one it begins with.
  List<Entry> inDataOrder() {
    return entries.stream()
        .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
        .toList();
  }

  private static SafetensorsHeader read(Path file, StrictJson json, long dataBytes) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    json.object(name -> {
      if (name.equals(Safetensors.METADATA)) {
        json.object(key -> metadata.put(key, json.text()));
      } else {
        entries.add(new EntryReader(file, name).read(json, dataBytes));
      }
    });
    return new SafetensorsHeader(metadata, entries);
  }

  private void checkCover(Path file, long dataBytes) throws FileProblem {
    long covered = 0;
    String before = "";
    for (Entry entry : inDataOrder()) {
      if (entry.begin < covered) {
        throw new FileProblem(file, Reason.OVERLAP, entry.name, before);
      }
      if (entry.begin > covered) {
        throw new FileProblem(file, Reason.HOLE, covered, entry.begin);
      }
      covered = entry.end;
      before = entry.name;
    }
    if (covered < dataBytes) {
      throw new FileProblem(file, Reason.HOLE, covered, dataBytes);
    }
  }

  /// The header for `tensors` as bytes, padded with spaces.
  static byte[] encode(Map<String, String> metadata, Map<String, Tensor> tensors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json =
        new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()))) {
      write(json, metadata, tensors);
    } catch (CharacterCodingException loneSurrogate) {
      throw new IllegalArgumentException("A name is not Unicode text.", loneSurrogate);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    while (bytes.size() % Safetensors.LENGTH_BYTES != 0) {
      bytes.write(' ');
    }
    return bytes.toByteArray();
  }

  /// `tensors`, the wider numbers first.
  static Map<String, Tensor> inDataOrder(Map<String, Tensor> tensors) {
    Map<String, Tensor> ordered = new LinkedHashMap<>();
    for (int bytes : new int[] {Double.BYTES, Float.BYTES}) {
      tensors.forEach((name, tensor) -> {
        if (tensor.dtype().bytes() == bytes) {
          ordered.put(name, tensor);
        }
      });
    }
    return ordered;
  }

  private static void write(JsonWriter json, Map<String, String> metadata, Map<String, Tensor> tensors)
      throws IOException {
    Map<String, Long> begins = begins(tensors);
    json.beginObject();
    if (!metadata.isEmpty()) {
      json.name(Safetensors.METADATA).beginObject();
      for (Map.Entry<String, String> text : metadata.entrySet()) {
        json.name(text.getKey()).value(text.getValue());
      }
      json.endObject();
    }
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      json.name(entry.getKey()).beginObject();
      json.name("dtype").value(tensor.dtype().name());
      json.name("shape").beginArray();
      for (int size : tensor.shape()) {
        json.value(size);
      }
      json.endArray();
      long begin = begins.getOrDefault(entry.getKey(), 0L);
      json.name("data_offsets").beginArray().value(begin).value(begin + bytes(tensor)).endArray();
      json.endObject();
    }
    json.endObject();
  }

  private static Map<String, Long> begins(Map<String, Tensor> tensors) {
    if (tensors.containsKey(Safetensors.METADATA)) {
      throw new IllegalArgumentException("A tensor cannot be named " + Safetensors.METADATA + ".");
    }
    Map<String, Long> begins = new LinkedHashMap<>();
    long end = 0;
    for (Map.Entry<String, Tensor> entry : inDataOrder(tensors).entrySet()) {
      begins.put(entry.getKey(), end);
      end += bytes(entry.getValue());
    }
    return begins;
  }

  private static long bytes(Tensor tensor) {
    return switch (tensor.dtype()) {
      case F64, F32, I64 -> (long) tensor.size() * tensor.dtype().bytes();
      default -> throw new IllegalArgumentException("Writing " + tensor.dtype() + " is not supported.");
    };
  }
}
