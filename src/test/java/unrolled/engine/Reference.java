package unrolled.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.Tensor;
import unrolled.engine.io.TensorFile;

/// A fixture computed by PyTorch, and the two ways to compare with it; see `reference/README.md`.
public final class Reference {
  private static final double TOLERANCE = 1e-12;
  private static final String JSON = ".json";
  private static final Map<String, Reference> PARSED = new ConcurrentHashMap<>();

  private final TensorFile file;

  private Reference(TensorFile file) {
    this.file = file;
  }

  /// The fixture `name`, parsed once.
  public static Reference of(String name) {
    return PARSED.computeIfAbsent(name, Reference::parse);
  }

  /// The names of all JSON fixtures, sorted.
  public static List<String> all() {
    try (Stream<Path> files = Files.list(path("README.md").resolveSibling("."))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(JSON))
          .map(file -> file.substring(0, file.length() - JSON.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Where the reference file `fileName` is, for readers of files.
  public static Path path(String fileName) {
    URL resource = Reference.class.getResource("/reference/" + fileName);
    if (resource == null) {
      throw new IllegalArgumentException("There is no reference file " + fileName + ".");
    }
    try {
      return Path.of(resource.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A copy of the tensor's numbers, row-major.
  public double[] tensor(String name) {
    return get(name).doubles().clone();
  }

  /// The only number of a scalar tensor.
  public double scalar(String name) {
    double[] data = get(name).doubles();
    assertEquals(1, data.length, () -> name + " is no scalar");
    return data[0];
  }

  /// A copy of an int64 tensor's numbers.
  public int[] ints(String name) {
    return Arrays.stream(get(name).longs()).mapToInt(Math::toIntExact).toArray();
  }

  /// The tensor's sizes, outermost first.
  public int[] shape(String name) {
    return get(name).shape();
  }

  /// Whether the fixture has the tensor.
  public boolean has(String name) {
    return file.tensors().containsKey(name);
  }

  /// All tensor names, in the fixture's order.
  public Set<String> names() {
    return file.tensors().keySet();
  }

  /// The fixture's configuration.
  public Map<String, @Nullable Object> config() {
    return file.config();
  }

  /// A whole number of the configuration.
  public int configInt(String key) {
    if (config().get(key) instanceof Long number) {
      return Math.toIntExact(number);
    }
    throw new IllegalArgumentException(file.name() + " has no whole number " + key + ".");
  }

  /// A number of the configuration.
  public double configDouble(String key) {
    if (config().get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(file.name() + " has no number " + key + ".");
  }

  /// `|actual − expected| ≤ 1e-12 · max(1, |expected|)` for every element.
  public static void assertClose(String what, double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length, () -> what + ": number of elements");
    for (int i = 0; i < expected.length; i++) {
      double allowed = TOLERANCE * Math.max(1, Math.abs(expected[i]));
      if (!(Math.abs(actual[i] - expected[i]) <= allowed)) {
        fail(what + "[" + i + "]: expected " + expected[i] + " but was " + actual[i]);
      }
    }
  }

  /// `‖actual − expected‖ ≤ 1e-12 · ‖expected‖`, with no floor: where small numbers are expected, zeros fail.
  public static void assertCloseRelativeToNorm(String what, double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length, () -> what + ": number of elements");
    double[] error = new double[expected.length];
    Arrays.setAll(error, i -> actual[i] - expected[i]);
    double norm = norm(expected);
    if (!(norm(error) <= TOLERANCE * norm)) {
      int worst = indexOfWorst(error);
      fail(what + ": ‖error‖ = " + norm(error) + ", ‖expected‖ = " + norm
          + ", worst at [" + worst + "]: expected " + expected[worst] + " but was " + actual[worst]);
    }
  }

  private static double norm(double[] vector) {
    double largest = 0;
    for (double x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double x : vector) {
      sum += x / largest * (x / largest);
    }
    return largest * Math.sqrt(sum);
  }

  private static int indexOfWorst(double[] error) {
    int worst = 0;
    for (int i = 0; i < error.length; i++) {
      if (!(Math.abs(error[i]) <= Math.abs(error[worst]))) {
        worst = i;
      }
    }
    return worst;
  }

  private Tensor get(String name) {
    Tensor tensor = file.tensors().get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(file.name() + " has no tensor " + name + ".");
    }
    return tensor;
  }

  private static Reference parse(String name) {
    try {
      return new Reference(TensorFile.read(path(name + JSON)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
