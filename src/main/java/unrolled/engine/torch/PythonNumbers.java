package unrolled.engine.torch;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.engine.io.Tensor;

/// Numbers as Python literals: nested lists in which every double is written with as many digits as it takes to read
/// the same bits back.
final class PythonNumbers {
  private static final int WIDTH = 100;
  private static final String STEP = "    ";

  private PythonNumbers() {}

  /// Row-major numbers of a shape as nested lists.
  ///
  /// @param indent what its first line is indented by
  static String list(double[] numbers, int[] shape, String indent) {
    return nested(IntStream.range(0, numbers.length).mapToObj(i -> number(numbers[i])).toArray(String[]::new),
        shape, indent);
  }

  /// Row-major indices of a shape as nested lists.
  static String list(int[] numbers, int[] shape, String indent) {
    return nested(Arrays.stream(numbers).mapToObj(String::valueOf).toArray(String[]::new), shape, indent);
  }

  /// A tensor as nested lists.
  static String list(Tensor tensor, String indent) {
    return list(tensor.doubles(), tensor.shape(), indent);
  }

  /// A double as Python reads it.
  static String number(double value) {
    return Double.isFinite(value)
        ? Double.toString(value)
        : "float(\"" + (Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf") + "\")";
  }

  private static String nested(String[] numbers, int[] shape, String indent) {
    if (shape.length == 1) {
      return row(numbers, indent);
    }
    int piece = numbers.length / shape[0];
    int[] rest = Arrays.copyOfRange(shape, 1, shape.length);
    return IntStream.range(0, shape[0])
        .mapToObj(i -> nested(Arrays.copyOfRange(numbers, i * piece, (i + 1) * piece), rest, indent + STEP))
        .collect(Collectors.joining(",\n" + indent + STEP, "[\n" + indent + STEP, ",\n" + indent + "]"));
  }

  private static String row(String[] numbers, String indent) {
    String whole = String.join(", ", numbers);
    return indent.length() + whole.length() + 2 < WIDTH
        ? "[" + whole + "]"
        : "[\n" + filled(numbers, indent + STEP) + "\n" + indent + "]";
  }

  /// As many on a line as fit.
  private static String filled(String[] numbers, String indent) {
    StringBuilder lines = new StringBuilder(indent);
    int length = indent.length();
    for (int i = 0; i < numbers.length; i++) {
      String each = numbers[i] + ",";
      if (i > 0 && length + 1 + each.length() > WIDTH) {
        lines.append('\n').append(indent);
        length = indent.length();
      } else if (i > 0) {
        lines.append(' ');
        length++;
      }
      lines.append(each);
      length += each.length();
    }
    return lines.toString();
  }
}
