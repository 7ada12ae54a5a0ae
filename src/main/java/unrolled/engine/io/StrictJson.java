package unrolled.engine.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unrolled.engine.io.FileProblem.Reason;

/// JSON to the letter of RFC 8259, from a stream: UTF-8 only, no unpaired surrogate, no name twice in an
/// object, no number in quotes taken for a number, nesting bounded, nothing after the end.
final class StrictJson {
  private static final int DEEPEST = 32;
  private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");

  private final Path file;
  private final JsonReader reader;

  private StrictJson(Path file, InputStream in) {
    this.file = file;
    reader = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
  }

  /// Reads one document out of `in` and makes sure that nothing follows it.
  static <T> T read(Path file, InputStream in, Document<T> document) throws FileProblem {
    StrictJson json = new StrictJson(file, in);
    try {
      T result = document.read(json);
      if (json.reader.peek() != JsonToken.END_DOCUMENT) {
        throw json.notJson();
      }
      return result;
    } catch (MalformedJsonException | EOFException malformed) {
      throw json.notJson();
    } catch (IOException failure) {
      throw FileProblem.of(file, failure);
    }
  }

  JsonToken peek() throws IOException {
    return reader.peek();
  }

  /// Hands every name of an object to `field`, which reads the value.
  void object(Field field) throws IOException {
    expect(JsonToken.BEGIN_OBJECT, Reason.NOT_AN_OBJECT);
    reader.beginObject();
    Set<String> names = new HashSet<>();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (!names.add(name)) {
        throw new FileProblem(file, Reason.DUPLICATE, name);
      }
      field.read(name);
    }
    reader.endObject();
  }

  /// Calls `element` before every element of a list, to read it.
  void list(Element element) throws IOException {
    expect(JsonToken.BEGIN_ARRAY, Reason.NOT_A_LIST);
    reader.beginArray();
    while (reader.hasNext()) {
      element.read();
    }
    reader.endArray();
  }

  String text() throws IOException {
    expect(JsonToken.STRING, Reason.NOT_TEXT);
    return reader.nextString();
  }

  /// A number as it is written.
  String number() throws IOException {
    expect(JsonToken.NUMBER, Reason.NOT_A_NUMBER);
    return reader.nextString();
  }

  long wholeNumber() throws IOException {
    expect(JsonToken.NUMBER, Reason.NOT_A_WHOLE_NUMBER);
    String number = reader.nextString();
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException _) {
      throw problemOfLast(Reason.NOT_A_WHOLE_NUMBER);
    }
  }

  boolean truth() throws IOException {
    return reader.nextBoolean();
  }

  void skip() throws IOException {
    reader.skipValue();
  }

  /// A problem of the value to be read next, which its sentence names.
  FileProblem problem(Reason reason) {
    return problemAt(reader.getPath(), reason);
  }

  /// A problem of the value read last, which its sentence names.
  FileProblem problemOfLast(Reason reason) {
    return problemAt(reader.getPreviousPath(), reason);
  }

  private FileProblem problemAt(String path, Reason reason) {
    return new FileProblem(file, reason, path.length() > 2 ? path.substring(2) : path);
  }

  private void expect(JsonToken token, Reason otherwise) throws IOException {
    if (reader.peek() != token) {
      throw problem(otherwise);
    }
  }

  private FileProblem notJson() {
    Matcher position = POSITION.matcher(reader.toString());
    return position.find()
        ? new FileProblem(file, Reason.NOT_JSON, position.group(1), position.group(2))
        : new FileProblem(file, Reason.NOT_JSON, "?", "?");
  }

  /// Reads a whole document.
  @FunctionalInterface
  interface Document<T> {
    T read(StrictJson json) throws IOException;
  }

  /// Reads the value of a name.
  @FunctionalInterface
  interface Field {
    void read(String name) throws IOException;
  }

  /// Reads an element of a list.
  @FunctionalInterface
  interface Element {
    void read() throws IOException;
  }
}
