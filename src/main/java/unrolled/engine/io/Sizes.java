package unrolled.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import unrolled.engine.io.FileProblem.Reason;

/// The short lists of whole numbers in a file: shapes and offsets.
final class Sizes {
  private static final int MOST = 32;

  private Sizes() {}

  static List<Long> read(StrictJson json) throws IOException {
    List<Long> sizes = new ArrayList<>();
    json.list(() -> {
      if (sizes.size() == MOST) {
        throw json.problem(Reason.TOO_MANY);
      }
      sizes.add(json.wholeNumber());
    });
    return sizes;
  }

  /// The shape of `tensor`, when it is one that an array can hold.
  static List<Integer> check(Path file, String tensor, List<Long> shape) throws FileProblem {
    if (shape.stream().anyMatch(size -> size < 0)) {
      throw new FileProblem(file, Reason.NEGATIVE_SHAPE, tensor, shape);
    }
    long product = 1;
    for (long size : shape) {
      product = size > Integer.MAX_VALUE ? Long.MAX_VALUE : product * size;
      if (product > Integer.MAX_VALUE) {
        throw new FileProblem(file, Reason.SHAPE_TOO_LARGE, tensor, shape);
      }
    }
    return shape.stream().map(Long::intValue).toList();
  }

  static long count(List<Integer> shape) {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
  }
}
