package unrolled.engine.io;

import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem.Reason;

/// Reads one tensor of a `TensorFile`; arrays grow with what is read, whatever the shape claims.
///
/// While the type is not known because it follows the data, numbers are kept both as doubles and as longs.
final class JsonTensor {
  private static final int FIRST_CAPACITY = 16;
  private static final int GREATEST_CAPACITY = Integer.MAX_VALUE - 8;

  private final Path file;
  private final String name;
  private @Nullable String dtype;
  private @Nullable List<Long> shape;
  private boolean hasData;
  private int size;
  private double[] doubles = {};
  private long[] longs = {};

  /// The first number that is no whole one, as the problem it is if the type should be `int64`.
  private @Nullable FileProblem notWhole;

  JsonTensor(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  Tensor read(StrictJson json) throws IOException {
    json.object(field -> {
      switch (field) {
        case "dtype" -> dtype = readDtype(json);
        case "shape" -> shape = Sizes.read(json);
        case "data" -> readData(json);
        default -> json.skip();
      }
    });
    return tensor();
  }

  private String readDtype(StrictJson json) throws IOException {
    String text = json.text();
    if (!text.equals(TensorFile.FLOAT64) && !text.equals(TensorFile.INT64)) {
      throw new FileProblem(file, Reason.UNKNOWN_DTYPE, name, text);
    }
    return text;
  }

  private void readData(StrictJson json) throws IOException {
    hasData = true;
    boolean asDoubles = !TensorFile.INT64.equals(dtype);
    boolean asLongs = !TensorFile.FLOAT64.equals(dtype);
    json.list(() -> {
      String number = json.peek() == JsonToken.STRING ? notFinite(json) : json.number();
      if (asDoubles) {
        doubles = size < doubles.length ? doubles : Arrays.copyOf(doubles, grown(size));
        doubles[size] = Double.parseDouble(number);
      }
      if (asLongs && notWhole == null) {
        longs = size < longs.length ? longs : Arrays.copyOf(longs, grown(size));
        longs[size] = whole(json, number);
      }
      size++;
    });
  }

  private String notFinite(StrictJson json) throws IOException {
    String text = json.text();
    return switch (text) {
      case "NaN", "Infinity", "-Infinity" -> text;
      default -> throw json.problemOfLast(Reason.NOT_A_NUMBER);
    };
  }

  private long whole(StrictJson json, String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException _) {
      notWhole = json.problemOfLast(Reason.NOT_A_WHOLE_NUMBER);
      return 0;
    }
  }

  private static int grown(int capacity) {
    return Math.clamp(2L * capacity, FIRST_CAPACITY, GREATEST_CAPACITY);
  }

  private Tensor tensor() throws FileProblem {
    String type = required(dtype, "dtype");
    List<Integer> sizes = Sizes.check(file, name, required(shape, "shape"));
    required(hasData ? this : null, "data");
    if (Sizes.count(sizes) != size) {
      throw new FileProblem(file, Reason.WRONG_LENGTH, name, sizes, Sizes.count(sizes), size);
    }
    int[] shapeArray = sizes.stream().mapToInt(Integer::intValue).toArray();
    if (type.equals(TensorFile.FLOAT64)) {
      return Tensor.of(Arrays.copyOf(doubles, size), shapeArray);
    }
    if (notWhole != null) {
      throw notWhole;
    }
    return Tensor.of(Arrays.copyOf(longs, size), shapeArray);
  }

  private <T> T required(@Nullable T value, String field) throws FileProblem {
    if (value == null) {
      throw new FileProblem(file, Reason.MISSING, field, name);
    }
    return value;
  }
}
