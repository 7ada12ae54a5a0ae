package unrolled.engine.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;

/// An object of a session file whose values are asked for by name, each with what it can be; whatever is otherwise is
/// a [FileProblem] that names the place.
///
/// @param file named in the sentences about what is wrong
/// @param path where the object stands
/// @param values by name
record Fields(Path file, String path, Map<?, ?> values) {
  /// Most characters of a text that is not told otherwise.
  static final int LONGEST_TEXT = 1 << 16;

  /// An object.
  ///
  /// @throws FileProblem when the value is something else
  static Fields of(Path file, String path, @Nullable Object value) throws FileProblem {
    if (value instanceof Map<?, ?> map) {
      return new Fields(file, path, map);
    }
    throw new FileProblem(file, Reason.NOT_AN_OBJECT, path.isEmpty() ? "$" : path);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  private Object value(String name) throws FileProblem {
    Object value = values.get(name);
    if (value == null) {
      throw new FileProblem(file, Reason.MISSING, name, path.isEmpty() ? "$" : path);
    }
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /// What a sentence says of a value that cannot be.
  FileProblem bad(String name, Object value, String needed) {
    return new FileProblem(file, Reason.BAD_SETTING, at(name), value, needed);
  }

  Fields object(String name) throws FileProblem {
    return of(file, at(name), value(name));
  }

  boolean truth(String name) throws FileProblem {
    Object value = value(name);
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw bad(name, value, "true or false");
  }

  String text(String name) throws FileProblem {
    return text(name, LONGEST_TEXT);
  }

  String text(String name, int longest) throws FileProblem {
    if (!(value(name) instanceof String text)) {
      throw new FileProblem(file, Reason.NOT_TEXT, at(name));
    }
    if (text.length() > longest) {
      throw new FileProblem(file, Reason.TOO_MANY, at(name));
    }
    return text;
  }

  int whole(String name, int least, int most) throws FileProblem {
    return (int) whole(name, least, (long) most);
  }

  long whole(String name, long least, long most) throws FileProblem {
    if (!(value(name) instanceof Long number)) {
      throw new FileProblem(file, Reason.NOT_A_WHOLE_NUMBER, at(name));
    }
    if (number < least || number > most) {
      throw bad(name, number, "from " + least + " to " + most);
    }
    return number;
  }

  /// A number that is finite and not less than another.
  double number(String name, double least) throws FileProblem {
    double number = number(name, value(name));
    if (number < least) {
      throw bad(name, number, "at least " + least);
    }
    return number;
  }

  /// A number within a range.
  double number(String name, double least, double most) throws FileProblem {
    double number = number(name, least);
    if (number > most) {
      throw bad(name, number, "at most " + most);
    }
    return number;
  }

  private double number(String name, @Nullable Object value) throws FileProblem {
    if (!(value instanceof Number some)) {
      throw new FileProblem(file, Reason.NOT_A_NUMBER, at(name));
    }
    if (!Double.isFinite(some.doubleValue())) {
      throw bad(name, some, "finite");
    }
    return some.doubleValue();
  }

  /// One of several, by their ids.
  <T> T choice(String name, List<T> all, Function<T, String> id) throws FileProblem {
    String text = text(name);
    for (T each : all) {
      if (id.apply(each).equals(text)) {
        return each;
      }
    }
    throw bad(name, "\"" + text + "\"", all.stream().map(id).collect(Collectors.joining(" or ")));
  }

  <E extends Enum<E>> E choice(String name, E[] all) throws FileProblem {
    return choice(name, Arrays.asList(all), Fields::id);
  }

  /// The name of a constant in files.
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<?> list(String name, int most) throws FileProblem {
    if (!(value(name) instanceof List<?> list)) {
      throw new FileProblem(file, Reason.NOT_A_LIST, at(name));
    }
    if (list.size() > most) {
      throw new FileProblem(file, Reason.TOO_MANY, at(name));
    }
    return list;
  }

  List<Fields> objects(String name, int most) throws FileProblem {
    List<Fields> objects = new ArrayList<>();
    for (Object each : list(name, most)) {
      objects.add(of(file, at(name) + "[" + objects.size() + "]", each));
    }
    return objects;
  }

  List<String> texts(String name, int most) throws FileProblem {
    List<String> texts = new ArrayList<>();
    for (Object each : list(name, most)) {
      if (!(each instanceof String text)) {
        throw new FileProblem(file, Reason.NOT_TEXT, at(name) + "[" + texts.size() + "]");
      }
      texts.add(text);
    }
    return texts;
  }

  /// Indices from 0 to below a limit.
  List<Integer> indices(String name, int most, int limit) throws FileProblem {
    List<Integer> indices = new ArrayList<>();
    for (Object each : list(name, most)) {
      if (!(each instanceof Long number) || number < 0 || number >= limit) {
        throw bad(name + "[" + indices.size() + "]", String.valueOf(each), "from 0 to below " + limit);
      }
      indices.add(number.intValue());
    }
    return indices;
  }

  /// Finite numbers in a list.
  double[] numbers(String name, int most) throws FileProblem {
    List<?> list = list(name, most);
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(name + "[" + i + "]", list.get(i));
    }
    return numbers;
  }

  /// Any doubles, as their bytes in base64, see [#pack(double[])].
  double[] doubles(String name) throws FileProblem {
    ByteBuffer bytes = bytes(name, Double.BYTES);
    double[] numbers = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(numbers);
    return numbers;
  }

  /// Whole numbers of 32 bits, as their bytes in base64, see [#pack(int[])].
  int[] ints(String name) throws FileProblem {
    ByteBuffer bytes = bytes(name, Integer.BYTES);
    int[] numbers = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(numbers);
    return numbers;
  }

  private ByteBuffer bytes(String name, int each) throws FileProblem {
    String text = text(name, Integer.MAX_VALUE);
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length % each == 0) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      }
    } catch (IllegalArgumentException _) {
      // Said below, as for bytes that are no whole numbers.
    }
    throw bad(name, "a text of " + text.length() + " characters", "numbers of " + each + " bytes in base64");
  }

  /// Doubles as little-endian bytes in base64: every bit, NaN included.
  static String pack(double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(numbers);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /// Whole numbers as little-endian bytes in base64.
  static String pack(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(numbers);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
