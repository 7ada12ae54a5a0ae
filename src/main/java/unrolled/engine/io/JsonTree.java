package unrolled.engine.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem.Reason;

/// JSON as values: `String`, `Boolean`, `Long`, `Double`, `List`, `Map` or null. A whole number that fits is a long;
/// numbers are written as the shortest text that parses back to the same double, and what JSON has no number for as
/// the text "NaN", "Infinity" or "-Infinity".
public final class JsonTree {
  /// What a byte of text may cost in memory, at the worst ("0," makes a long in a growing list).
  private static final int MEMORY_PER_BYTE = 16;

  private final StrictJson json;
  private final int most;
  private int values;

  /// @param most how many values there may be
  JsonTree(StrictJson json, int most) {
    this.json = json;
    this.most = most;
  }

  /// Reads a whole file.
  ///
  /// @param mostBytes how large it may be
  /// @param mostValues how many values it may hold
  /// @throws FileProblem when it cannot be read, is larger, or is not JSON to the letter
  public static @Nullable Object read(Path file, long mostBytes, int mostValues) throws FileProblem {
    return Input.<Values>read(file, (in, size) -> {
      if (size > mostBytes) {
        throw new FileProblem(file, Reason.TOO_LARGE, size, mostBytes);
      }
      Input.checkMemory(file, size * MEMORY_PER_BYTE);
      return StrictJson.read(file, in, json -> new Values(new JsonTree(json, mostValues).value()));
    }).root();
  }

  private record Values(@Nullable Object root) {}

  /// Reads the next value with all that it holds.
  @Nullable
  Object value() throws IOException {
    if (++values > most) {
      throw json.problem(Reason.TOO_MANY);
    }
    return switch (json.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.object(key -> map.put(key, value()));
        yield map;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        json.list(() -> list.add(value()));
        yield list;
      }
      case NUMBER -> number(json.number());
      case BOOLEAN -> json.truth();
      case NULL -> {
        json.skip();
        yield null;
      }
      default -> json.text();
    };
  }

  /// A long where the text is a whole number that fits, else a double.
  private static Object number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException _) {
      return Double.valueOf(text);
    }
  }

  /// A writer to the letter of JSON.
  static JsonWriter writer(OutputStream out) {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    json.setStrictness(Strictness.STRICT);
    return json;
  }

  /// Writes a file as a whole or not at all.
  ///
  /// @throws FileProblem when it cannot be written; then the old one is untouched
  /// @throws IllegalArgumentException when there is a value of another kind
  public static void write(Path file, Map<String, ?> document) throws FileProblem {
    AtomicFile.write(file, out -> {
      JsonWriter json = writer(out);
      write(json, document);
      json.flush();
    });
  }

  /// Writes a value with all that it holds.
  static void write(JsonWriter json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.nullValue();
      case String text -> json.value(text);
      case Boolean truth -> json.value(truth);
      case Long number -> json.value(number);
      case Integer number -> json.value(number);
      case Double number -> write(json, number.doubleValue());
      case List<?> list -> {
        json.beginArray();
        for (Object element : list) {
          write(json, element);
        }
        json.endArray();
      }
      case Map<?, ?> map -> {
        json.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.name(entry.getKey().toString());
          write(json, entry.getValue());
        }
        json.endObject();
      }
      default -> throw new IllegalArgumentException("JSON cannot hold " + value + ".");
    }
  }

  /// `Double.toString` is the shortest text that parses back to the same double.
  static void write(JsonWriter json, double number) throws IOException {
    if (Double.isFinite(number)) {
      json.value(number);
    } else {
      json.value(Double.toString(number));
    }
  }
}
